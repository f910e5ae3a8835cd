"""Flow nodes and sequence flows of all processes of a file, as a graph that can still be changed."""

from __future__ import annotations

from collections.abc import Iterator

from lxml import etree

from generators.bpmn_import.reading import Notes, children, extension, kind

GATEWAYS = ("exclusiveGateway", "inclusiveGateway", "parallelGateway", "eventBasedGateway", "complexGateway")
EVENTS = ("startEvent", "endEvent", "intermediateCatchEvent", "intermediateThrowEvent", "boundaryEvent")
TASKS = ("task", "userTask", "serviceTask", "manualTask", "sendTask", "receiveTask", "scriptTask", "businessRuleTask")
SCOPES = ("subProcess", "transaction", "adHocSubProcess")
NODES = frozenset([*GATEWAYS, *EVENTS, *TASKS, *SCOPES, "callActivity", "implicitThrowEvent"])
TEXTS = ("documentation", "extensionElements", "auditing", "monitoring")
FLOWS = ("incoming", "outgoing", "sequenceFlow", "laneSet")
TRIGGERS = ("messageEventDefinition", "timerEventDefinition", "errorEventDefinition", "terminateEventDefinition")
SILENT = frozenset([*TEXTS, *FLOWS, *TRIGGERS])
"""What is read elsewhere, or says nothing about the process."""


class Node:
    """A flow node: its element, who it belongs to, the subprocess around it, and the flows that leave it."""

    def __init__(self, element: etree._Element, pool: str, parent: str) -> None:
        """`pool` is the id of its process, `parent` of the subprocess."""
        self.element, self.pool, self.parent = element, pool, parent
        self.id = element.get("id") or f"node at {element.sourceline}"
        self.kind = kind(element)
        self.out: list[Flow] = []
        self.enters = 0

    @property
    def triggers(self) -> list[etree._Element]:
        """Its event definitions."""
        return [child for child in children(self.element) if kind(child).endswith("EventDefinition")]

    def trigger(self, name: str) -> etree._Element | None:
        """Its event definition of a kind."""
        return next((t for t in self.triggers if kind(t) == f"{name}EventDefinition"), None)


class Flow:
    """A sequence flow from node to node."""

    def __init__(self, element: etree._Element, source: str, target: str) -> None:
        """From and to the ids of nodes."""
        self.element, self.source, self.target = element, source, target
        self.id = element.get("id") or ""


class Nodes:
    """All nodes of a file by id, in order."""

    def __init__(self, notes: Notes) -> None:
        """Nothing is read yet."""
        self.notes = notes
        self.by_id: dict[str, Node] = {}
        self.flows: list[Flow] = []

    def read(self, process: etree._Element, pool: str, parent: str = "") -> None:
        """Take in a process or subprocess."""
        for element in children(process):
            if kind(element) in NODES:
                self._node(element, pool, parent)
            elif kind(element) == "sequenceFlow":
                self.flows.append(Flow(element, element.get("sourceRef") or "", element.get("targetRef") or ""))
            elif kind(element) not in SILENT and not _own_data(element):
                self.notes.change(element, "is left out")

    def connect(self) -> None:
        """Hang flows onto their nodes, in the order that the nodes themselves tell."""
        for flow in self.flows:
            source, target = self.by_id.get(flow.source), self.by_id.get(flow.target)
            if source is None or target is None:
                self.notes.leave_out(flow.element, "leads from or to nothing and is left out")
                continue
            source.out.append(flow)
            target.enters += 1
        for node in self.by_id.values():
            told = [(c.text or "").strip().rpartition(":")[2] for c in children(node.element, "outgoing")]
            node.out.sort(key=lambda flow, told=told: told.index(flow.id) if flow.id in told else len(told))  # type: ignore[misc]

    def inside(self, pool: str, parent: str) -> Iterator[Node]:
        """The nodes directly in a scope."""
        yield from (n for n in self.by_id.values() if n.pool == pool and n.parent == parent)

    def skip(self, node: Node) -> None:
        """Take a node with one way out from the graph: what led to it leads on."""
        onwards = node.out[0].target
        for other in self.by_id.values():
            for flow in other.out:
                if flow.target == node.id:
                    flow.target = onwards
        target = self.by_id.get(onwards)
        if target is not None:
            target.enters += node.enters - 1
        del self.by_id[node.id]

    def _node(self, element: etree._Element, pool: str, parent: str) -> None:
        node = Node(element, pool, parent)
        if element.get("triggeredByEvent") == "true":
            self.notes.leave_out(element, "is set off by an event and left out, with everything inside")
            return
        if node.id in self.by_id:
            self.notes.leave_out(element, f"has the id '{node.id}' of another element and is left out")
            return
        self.by_id[node.id] = node
        if node.kind in SCOPES:
            self.read(element, pool, node.id)


def _own_data(element: etree._Element) -> bool:
    """Whether a data object, or its line to a step, says only what the messages of the process say anyway."""
    process = element.getparent()
    if process is None:
        return False
    if kind(element) == "dataObject":
        return element.get("id", "").startswith("DataObject_") and element.get("itemSubjectRef") is not None
    if kind(element) == "dataObjectReference":
        return element.get("dataObjectRef", "").startswith("DataObject_") and element.get("id", "").startswith("Data_")
    return kind(element) == "association" and element.get("sourceRef", "").startswith("Data_")


def merges(node: Node) -> bool:
    """Whether the factory put a node in front of a step that several ways lead to."""
    return extension(node.element, "merge") is not None and len(node.out) == 1
