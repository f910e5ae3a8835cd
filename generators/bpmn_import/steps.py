"""Flow nodes as steps."""

from __future__ import annotations

from typing import Any

import msgspec
from lxml import etree

from generators.bpmn.extensions import node_by_element
from generators.bpmn_import.messages import Messages
from generators.bpmn_import.names import Names
from generators.bpmn_import.nodes import NODES, SILENT, Node, Nodes
from generators.bpmn_import.participants import Found
from generators.bpmn_import.reading import Notes, duration_of, extension, foreign_extensions, named, text_of
from generators.bpmn_import.repairing import ignored
from generators.model.node import Text
from generators.model.process import Branch, Catch, Deadline, ProcessError, Step

TYPES = {
    "startEvent": "start",
    "endEvent": "end",
    "task": "task",
    "userTask": "user",
    "serviceTask": "service",
    "manualTask": "manual",
    "sendTask": "send",
    "receiveTask": "receive",
    "exclusiveGateway": "exclusive",
    "inclusiveGateway": "inclusive",
    "parallelGateway": "parallel",
    "eventBasedGateway": "event",
    "subProcess": "subprocess",
}
NEAREST = {
    "scriptTask": "service",
    "businessRuleTask": "service",
    "callActivity": "task",
    "transaction": "subprocess",
    "adHocSubProcess": "subprocess",
    "complexGateway": "inclusive",
    "implicitThrowEvent": "task",
}
"""Kinds that the metamodel does not know, and the type that comes nearest."""

ARTIFACTS = ("dataObject", "dataObjectReference", "dataStoreReference", "association", "textAnnotation", "group")
CONTENT = frozenset([*NODES, *ARTIFACTS])
"""What a subprocess holds, told where it is read."""


class Steps:
    """Turns the nodes of a repaired graph into steps."""

    def __init__(
        self,
        nodes: Nodes,
        found: Found,
        messages: Messages,
        errors: dict[str, ProcessError],
        language: str,
        notes: Notes,
    ) -> None:
        """`errors` by the id of their global element."""
        self.nodes, self.found, self.messages = nodes, found, messages
        self.errors, self.language, self.notes = errors, language, notes
        self.names = Names()
        self.told = {
            i: node_by_element(Step, e) for i, n in nodes.by_id.items() if (e := self._extension(n)) is not None
        }
        for step in self.told.values():
            self.names.take(step.id)
        self.ids = {node.id: self._name(node) for node in nodes.by_id.values() if node.kind != "boundaryEvent"}

    def all(self) -> list[tuple[str, Step]]:
        """Noted position and step of every node but boundary events, which belong to their activities."""
        found: list[tuple[str, Step]] = []
        for node in self.nodes.by_id.values():
            if node.kind == "boundaryEvent":
                self._attached(node)
                continue
            told = self._extension(node)
            position = told.get("position") or "" if told is not None else ""
            step = self._step(node)
            found += [(position, part) for part in self._parts(node, step)]
        return found

    def _extension(self, node: Node) -> etree._Element | None:
        told = extension(node.element, "step")
        return told if told is not None and told.get("key") else None

    def _name(self, node: Node) -> str:
        told = self.told.get(node.id)
        return (
            told.id
            if told is not None
            else self.names.free(node.element.get("name") or "", node.id, otherwise="schritt")
        )

    def _step(self, node: Node) -> Step:
        told = self.told.get(node.id)
        parent = self.ids.get(node.parent, "")
        values: dict[str, Any] = {
            "id": self.ids[node.id],
            "type": self._type(node),
            "participant": self._participant(node, told),
            "within": parent,
            **self._ways(node),
            **self._boundary(node),
            **self._event(node, told),
        }
        if told is None:
            values |= {"title": self._text(node.element.get("name")), "description": self._documentation(node)}
            ignored(node, SILENT | CONTENT, self.notes)
            if foreign_extensions(node.element):
                self.notes.change(node.element, "carries extensions of a tool, which are left out")
            return Step(**values)
        return msgspec.structs.replace(told, **values)

    def _participant(self, node: Node, told: Step | None) -> str:
        if node.parent:
            outer = self.nodes.by_id.get(node.parent)
            kept = told.participant if told is not None else ""
            return kept or (self._participant(outer, self.told.get(outer.id)) if outer is not None else node.pool)
        return self.found.by_node.get(node.id, node.pool)

    def _type(self, node: Node) -> str:
        if node.kind in TYPES:
            return TYPES[node.kind]
        if node.kind in NEAREST:
            self.notes.change(node.element, f"becomes a step of type '{NEAREST[node.kind]}'")
            return NEAREST[node.kind]
        if node.trigger("message") is not None:
            return "send" if node.kind == "intermediateThrowEvent" else "receive"
        if node.trigger("timer") is not None and node.kind == "intermediateCatchEvent":
            return "timer"
        self.notes.leave_out(node.element, "becomes a task: the metamodel has no such event")
        return "task"

    def _ways(self, node: Node) -> dict[str, Any]:
        flows = [flow for flow in node.out if flow.target in self.ids]
        branching = node.kind.endswith("Gateway") and (
            len(flows) > 1 or any(extension(f.element, "branch") is not None for f in flows)
        )
        if not branching:
            return {"next": self.ids[flows[0].target] if flows else "", "branches": ()}
        default = (node.element.get("default") or "").rpartition(":")[2]
        branches = []
        for flow in flows:
            told = extension(flow.element, "branch")
            when: Text = node_by_element(Branch, told).when if told is not None else {}
            otherwise = bool(default) and flow.id == default
            if told is not None and node.kind not in ("exclusiveGateway", "inclusiveGateway"):
                otherwise = told.get("otherwise") == "true"
            if told is None and not otherwise:
                condition = flow.element.get("name") or text_of(flow.element, "conditionExpression")
                when = self._text(condition) if node.kind not in ("parallelGateway", "eventBasedGateway") else {}
            branches.append(Branch(to=self.ids[flow.target], when=when, otherwise=otherwise))
        return {"next": "", "branches": tuple(branches)}

    def _boundary(self, node: Node) -> dict[str, Any]:
        """Deadline and errors that sit on an activity."""
        deadline = self.told[node.id].deadline if node.id in self.told else None
        catches: list[Catch] = []
        for event in self.nodes.by_id.values():
            if event.kind != "boundaryEvent" or event.element.get("attachedToRef") != node.id or len(event.out) != 1:
                continue
            target = self.ids.get(event.out[0].target, "")
            timer, error = event.trigger("timer"), event.trigger("error")
            if timer is not None and duration_of(timer) and (deadline is None or not deadline.to):
                deadline = self._deadline(event, timer, target)
            elif error is not None and self._error(error):
                catches.append(Catch(error=self._error(error), to=target))
        return {"deadline": deadline, "catches": tuple(catches)}

    def _deadline(self, event: Node, timer: etree._Element, target: str) -> Deadline:
        told = extension(event.element, "deadline")
        kept = node_by_element(Deadline, told) if told is not None else Deadline(duration="")
        return msgspec.structs.replace(
            kept,
            duration=duration_of(timer),
            to=target,
            interrupting=event.element.get("cancelActivity") != "false",
            title=kept.title if told is not None else self._text(event.element.get("name")),
        )

    def _attached(self, event: Node) -> None:
        """Tell why a boundary event stays behind."""
        host = self.nodes.by_id.get((event.element.get("attachedToRef") or "").rpartition(":")[2])
        timer, error = event.trigger("timer"), event.trigger("error")
        if host is None or len(event.out) != 1:
            self.notes.leave_out(event.element, "sits on nothing or leads nowhere and is left out")
        elif timer is not None and duration_of(timer):
            others = [e for e in self.nodes.by_id.values() if e.element.get("attachedToRef") == host.id]
            if next(e for e in others if e.trigger("timer") is not None) is not event:
                self.notes.leave_out(event.element, "is a second deadline of the same step and left out")
        elif error is None or not self._error(error):
            self.notes.leave_out(event.element, "is left out: a step has one deadline and catches named errors")

    def _error(self, definition: etree._Element) -> str:
        error = self.errors.get((definition.get("errorRef") or "").rpartition(":")[2])
        return error.id if error is not None else ""

    def _event(self, node: Node, told: Step | None) -> dict[str, Any]:
        """What sets an event off, and with whom a step exchanges messages."""
        values: dict[str, Any] = {}
        kind = TYPES.get(node.kind, "")
        message, timer = node.trigger("message"), node.trigger("timer")
        carrier = node.element if node.kind in ("sendTask", "receiveTask") else message
        if carrier is not None and node.kind != "endEvent":
            values["message"] = self.messages.payload(carrier)
            sends = node.kind in ("sendTask", "intermediateThrowEvent")
            values["to" if sends else "sender"] = self._partner(node, told, sends)
        if timer is not None:
            values["duration"] = duration_of(timer)
            if not values["duration"]:
                self.notes.leave_out(node.element, "does not wait for a duration: how long it waits stays open")
        if kind == "end":
            error = node.trigger("error")
            values["error"] = self._error(error) if error is not None else ""
            values["terminate"] = node.trigger("terminate") is not None
        known = ("message", "timer", "error", "terminate") if kind == "end" else ("message", "timer")
        for trigger in node.triggers:
            if not str(trigger.tag).endswith(tuple(f"}}{name}EventDefinition" for name in known)):
                self.notes.leave_out(trigger, f"of {named(node.element)} is left out")
        return values

    def _partner(self, node: Node, told: Step | None, sends: bool) -> str:
        """The participant at the other end; the author's own word counts as long as the flow agrees with it."""
        found = self.messages.partner(node.id)
        kept = (told.to if sends else told.sender) if told is not None else None
        if kept is None:
            return found
        pools = {p.id: p.within or p.id for _, p in self.found.participants}
        return kept if not kept or not found or pools.get(kept, kept) == found else found

    def _parts(self, node: Node, step: Step) -> list[Step]:
        """A step; an end that sends a message becomes a send and an end."""
        message = node.trigger("message") if node.kind == "endEvent" else None
        if message is None:
            return [step]
        self.notes.change(node.element, "becomes a send and an end")
        end = self.names.free(f"{step.id}-end", otherwise="ende")
        send = msgspec.structs.replace(
            step,
            type="send",
            next=end,
            message=self.messages.payload(message),
            to=self.messages.partner(node.id),
        )
        return [send, Step(id=end, type="end", participant=step.participant, within=step.within, title=step.title)]

    def _documentation(self, node: Node) -> Text:
        return self._text(text_of(node.element, "documentation"))

    def _text(self, text: str | None) -> Text:
        plain = " ".join((text or "").split())
        return {self.language: plain} if plain else {}
