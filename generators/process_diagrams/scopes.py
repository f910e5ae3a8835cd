"""What a pool's process or a subprocess holds, and how the flows of its elements run within it."""

from __future__ import annotations

from typing import NamedTuple

from generators.process_diagrams.columns import Edge, backward
from generators.process_diagrams.elements import Collaboration, Element


class Inner(NamedTuple):
    """Flows of a scope forwards and backwards; `hanging` are those that leave through a boundary event."""

    sequence: list[Edge]
    loops: list[Edge]
    hanging: set[tuple[str, str]]

    def among(self, keys: list[str]) -> Inner:
        """Only flows between some elements."""
        own = set(keys)
        sequence = [e for e in self.sequence if {e.source, e.target} <= own]
        return Inner(sequence, [e for e in self.loops if {e.source, e.target} <= own], self.hanging)


class Scopes:
    """Answers about the scopes of a collaboration."""

    def __init__(self, collaboration: Collaboration) -> None:
        """Prepare answers."""
        self.collaboration = collaboration
        self.by_id = {e.id: e for e in collaboration.elements}

    def depth(self, element: Element) -> int:
        """How many subprocesses lie around an element."""
        depth = 0
        while element.parent in self.by_id and depth < len(self.by_id):
            element, depth = self.by_id[element.parent], depth + 1
        return depth

    def elements(self, pool: str, parent: str) -> list[Element]:
        """The elements of a scope that have cells of their own: no boundary events, no data objects."""
        inside = self.collaboration.inside(pool, parent)
        return [e for e in inside if not e.host and e.kind != "dataObjectReference"]

    def _outer(self, name: str, keys: set[str]) -> str:
        """The element of a scope that an element is, sits on or lies in."""
        seen = 0
        while name not in keys and name in self.by_id and seen <= len(self.by_id):
            element, seen = self.by_id[name], seen + 1
            name = element.host or element.parent
        return name if name in keys else ""

    def flows(self, keys: list[str]) -> Inner:
        """Sequence flows between the elements of a scope, or of several."""
        own = set(keys)
        edges: list[Edge] = []
        hanging: set[tuple[str, str]] = set()
        for flow in self.collaboration.sequence:
            source = self.by_id[flow.source].host or flow.source
            if source in own and flow.target in own and source != flow.target:
                edges.append(Edge(source, flow.target))
                if source != flow.source:
                    hanging.add((source, flow.target))
        back = backward(keys, edges)
        return Inner([e for e in edges if e not in back], sorted(back), hanging)

    def messages(self, keys: set[str]) -> list[Edge]:
        """Message flows between elements, or what lies inside them or sits on them."""
        found = []
        for flow in self.collaboration.messages:
            source, target = self._outer(flow.source, keys), self._outer(flow.target, keys)
            if source and target:
                found.append(Edge(source, target, 0))
        return found
