"""Changes to a graph that make it one the metamodel can say: explicit starts, ends and gateways, no links."""

from __future__ import annotations

from lxml import etree

from generators.bpmn.names import bpmn
from generators.bpmn_import.nodes import GATEWAYS, SCOPES, Flow, Node, Nodes, merges
from generators.bpmn_import.reading import Notes, children, text_of


def repair(nodes: Nodes, notes: Notes) -> None:
    """All of them, in the order in which they build on each other."""
    _links(nodes, notes)
    for node in list(nodes.by_id.values()):
        if merges(node):
            nodes.skip(node)
    for node in list(nodes.by_id.values()):
        if len(node.out) > 1 and node.kind not in GATEWAYS:
            _split(nodes, node, notes)
    for node in list(nodes.by_id.values()):
        if not node.out and node.kind not in ("endEvent", "boundaryEvent"):
            _end(nodes, node, notes)
    scopes = dict.fromkeys((node.pool, node.parent) for node in nodes.by_id.values())
    inner = {(node.pool, node.id): None for node in nodes.by_id.values() if node.kind in SCOPES}
    for pool, parent in [*scopes, *(scope for scope in inner if scope not in scopes)]:
        _start(nodes, pool, parent, notes)


def _links(nodes: Nodes, notes: Notes) -> None:
    """A link throws to the catching event of the same name: both become one flow."""
    catching = {
        (n.pool, n.parent, t.get("name")): n
        for n in nodes.by_id.values()
        if n.kind == "intermediateCatchEvent" and (t := n.trigger("link")) is not None
    }
    for node in list(nodes.by_id.values()):
        link = node.trigger("link") if node.kind == "intermediateThrowEvent" else None
        target = catching.get((node.pool, node.parent, link.get("name"))) if link is not None else None
        if target is not None and len(target.out) == 1:
            notes.change(node.element, "becomes a flow to where the link arrives")
            node.out = [Flow(node.element, node.id, target.out[0].target)]
            nodes.skip(node)
    for node in catching.values():
        if len(node.out) == 1 and node.id in nodes.by_id:
            del nodes.by_id[node.id]


def _made(nodes: Nodes, beside: Node, name: str, suffix: str) -> Node:
    """A node that the file does not hold."""
    count = 1
    identity = f"{beside.id}-{suffix}"
    while identity in nodes.by_id:
        count += 1
        identity = f"{beside.id}-{suffix}-{count}"
    element = etree.Element(bpmn(name), {"id": identity})
    made = Node(element, beside.pool, beside.parent)
    nodes.by_id[identity] = made
    return made


def _flow(source: Node, target: Node) -> Flow:
    return Flow(etree.Element(bpmn("sequenceFlow")), source.id, target.id)


def _split(nodes: Nodes, node: Node, notes: Notes) -> None:
    """Several ways out of a step: all that hold are taken at once."""
    conditions = [
        f for f in node.out if text_of(f.element, "conditionExpression") or f.id == node.element.get("default")
    ]
    name = "inclusiveGateway" if conditions else "parallelGateway"
    notes.change(node.element, f"has {len(node.out)} ways out: a {name} follows it")
    gateway = _made(nodes, node, name, "split")
    if node.element.get("default"):
        gateway.element.set("default", node.element.get("default") or "")
    gateway.out, node.out = node.out, [_flow(node, gateway)]
    gateway.enters = 1


def _end(nodes: Nodes, node: Node, notes: Notes) -> None:
    notes.change(node.element, "has no way out: an end follows it")
    node.out = [_flow(node, _made(nodes, node, "endEvent", "end"))]


def _start(nodes: Nodes, pool: str, parent: str, notes: Notes) -> None:
    """A scope without start begins with all that nothing leads to."""
    inside = [n for n in nodes.inside(pool, parent) if n.kind != "boundaryEvent"]
    if any(n.kind == "startEvent" for n in inside):
        return
    entered = {flow.target for n in nodes.inside(pool, parent) for flow in n.out}
    first = [n for n in inside if n.id not in entered] or inside[:1]
    holder = nodes.by_id.get(parent) or (first[0] if first else None)
    if holder is None:
        return
    notes.change(holder.element, "begins without a start: one is put in front")
    start = _made(nodes, holder, "startEvent", "start")
    start.parent = parent
    if not first:
        end = _made(nodes, holder, "endEvent", "end")
        end.parent = parent
        first = [end]
    if len(first) > 1:
        fork = _made(nodes, holder, "parallelGateway", "fork")
        fork.parent = parent
        fork.out = [_flow(fork, node) for node in first]
        first = [fork]
    start.out = [_flow(start, first[0])]


def ignored(node: Node, known: frozenset[str], notes: Notes) -> None:
    """Tell what stands in a node that nothing reads; triggers are told of where they are read."""
    triggers = node.triggers
    for child in children(node.element):
        name = child.tag.rpartition("}")[2]
        if name not in known and child not in triggers:
            notes.change(child, f"of {node.kind} '{node.id}' is left out")
