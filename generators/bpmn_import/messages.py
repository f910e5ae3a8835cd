"""Messages of a file: what they carry, and between whom they flow."""

from __future__ import annotations

from collections import defaultdict

from lxml import etree

from generators.bpmn_import.nodes import Nodes
from generators.bpmn_import.participants import Found
from generators.bpmn_import.reading import Notes, children, extension

SCHEMA_TYPES = ("xsd", "xs", "xml", "")


class Messages:
    """Answers about the messages of a file."""

    def __init__(self, root: etree._Element, nodes: Nodes, found: Found, notes: Notes) -> None:
        """Read messages, item definitions and message flows."""
        self.nodes, self.found, self.notes = nodes, found, notes
        self.messages = {m.get("id") or "": m for m in children(root, "message")}
        self.items = {i.get("id") or "": i for i in children(root, "itemDefinition")}
        self.partners: dict[str, list[str]] = defaultdict(list)
        for collaboration in children(root, "collaboration"):
            for flow in children(collaboration, "messageFlow"):
                self._flow(flow)

    def payload(self, holder: etree._Element) -> str:
        """What a message event or task carries, as `standard:Class`; empty and told where the file does not say."""
        reference = (holder.get("messageRef") or "").rpartition(":")[2]
        message = self.messages.get(reference)
        if message is not None:
            found = self._of_message(message)
            if found:
                return found
        told = message if message is not None else holder
        self.notes.leave_out(told, "does not name a class of a data standard: the message stays open")
        return ""

    def partner(self, node: str) -> str:
        """The participant at the other end of a node's first message flow."""
        return next(iter(self.partners.get(node, ())), "")

    def _of_message(self, message: etree._Element) -> str:
        own = extension(message, "message")
        if own is not None and own.get("payload"):
            return own.get("payload") or ""
        item = self.items.get((message.get("itemRef") or "").rpartition(":")[2])
        reference = item.get("structureRef") or "" if item is not None else ""
        prefix, _, name = reference.partition(":")
        return f"{prefix}:{name}" if name and prefix not in SCHEMA_TYPES else ""

    def _flow(self, flow: etree._Element) -> None:
        ends = [(flow.get(key) or "").rpartition(":")[2] for key in ("sourceRef", "targetRef")]
        pools = [self._participant(end) for end in ends]
        if not all(pools):
            self.notes.leave_out(flow, "leads from or to nothing and is left out")
            return
        self.partners[ends[0]].append(pools[1])
        self.partners[ends[1]].append(pools[0])

    def _participant(self, end: str) -> str:
        node = self.nodes.by_id.get(end)
        return self.found.by_pool.get(end, "") if node is None else node.pool
