"""Which elements are objects of a class: patterns of XSLT that match exactly those.

Elements of one name can be of several classes, since elements are local. A pattern names as many elements around one as
it takes to tell them apart; from the document down it is always enough, unless objects contain themselves.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import cached_property
from typing import NamedTuple

from generators.codec.layout import XSI, Field
from generators.model.linkml.names import xml_name_by_key
from generators.schematron.paths import Paths

DEEPEST = 8
DOCUMENT = ""


class Edge(NamedTuple):
    """An element in an element: the class of the outer one, how a pattern names the inner one, and the class of that.

    The outer one of a document is DOCUMENT. Elements around objects or between them stand for classes of their own.
    """

    outer: str
    name: str
    inner: str


class Contexts:
    """The elements of one model's documents."""

    def __init__(self, paths: Paths) -> None:
        """Prepare for the model behind `paths`."""
        self.paths, self.layouts, self.model = paths, paths.layouts, paths.model
        self._patterns: dict[frozenset[str], tuple[str, ...] | None] = {}

    @cached_property
    def edges(self) -> tuple[Edge, ...]:
        """All elements of objects that a document can have."""
        found: list[Edge] = []
        seen: set[str] = set()
        for root in self.model.roots:
            found += self._objects(DOCUMENT, self.layouts.root_tag(root), root)
        for edge in found:
            if edge.inner not in seen and edge.inner in self.model.classes:
                seen.add(edge.inner)
                for field in self.layouts.of(edge.inner).fields:
                    if not field.attribute:
                        found += self._of_field(edge.inner, field)
        return tuple(dict.fromkeys(found))

    def patterns(self, classes: Iterable[str]) -> tuple[str, ...] | None:
        """The patterns of the objects of exactly these classes; None where no pattern tells them apart."""
        targets = frozenset(classes)
        if targets not in self._patterns:
            self._patterns[targets] = self._found(targets)
        return self._patterns[targets]

    def _found(self, targets: frozenset[str]) -> tuple[str, ...] | None:
        todo: list[tuple[tuple[str, ...], str]] = [
            ((edge.name,), edge.outer) for edge in self.edges if edge.inner in targets
        ]
        found: list[tuple[str, ...]] = []
        for names, outer in todo:
            if any(names[-len(known) :] == known for known in found):
                continue
            if self._reached(names) <= targets:
                found.append(names)
            elif outer == DOCUMENT:
                if not self._reached(names, (DOCUMENT,)) <= targets:
                    return None
                found.append(("", *names))
            elif len(names) == DEEPEST:
                return None
            else:
                todo += [((edge.name, *names), edge.outer) for edge in self._into(outer)]
        return tuple(dict.fromkeys("/".join(names) for names in found))

    def _reached(self, names: Iterable[str], start: tuple[str, ...] | None = None) -> set[str]:
        """The classes of the elements at the end of a chain that starts in a class, or anywhere."""
        now = set(start) if start is not None else {edge.outer for edge in self.edges}
        for name in names:
            now = {edge.inner for edge in self._by_name.get(name, ()) if edge.outer in now}
        return now

    @cached_property
    def _by_name(self) -> dict[str, list[Edge]]:
        found: dict[str, list[Edge]] = {}
        for edge in self.edges:
            found.setdefault(edge.name, []).append(edge)
        return found

    def _into(self, inner: str) -> Iterator[Edge]:
        return (edge for edge in self.edges if edge.inner == inner)

    def _of_field(self, outer: str, field: Field) -> Iterator[Edge]:
        """The elements of a slot: of its objects, and those around them."""
        value, tag = field.value, field.tag
        if not any(alternative.kind == "object" for alternative in value.alternatives):
            return
        for level in range(1, value.dimensions):
            around = f"{outer}/{field.key}/{level}"
            yield Edge(outer, self.paths.name(tag), around)
            outer, tag = around, _sibling(tag, "item")
        if value.choice:
            around = f"{outer}/{field.key}"
            yield Edge(outer, self.paths.name(tag), around)
            outer = around
        for alternative in value.alternatives:
            if alternative.kind == "object":
                inner = _sibling(tag, xml_name_by_key(alternative.label)) if value.choice else tag
                yield from self._objects(outer, inner, alternative.name)

    def _objects(self, outer: str, tag: str, name: str) -> Iterator[Edge]:
        """The element of an object of a class; where `xsi:type` can say which, one for each class."""
        cls, element = self.model.classes[name], self.paths.name(tag)
        if not self.layouts.wire.polymorphic(cls):
            yield Edge(outer, element, name)
            return
        self.paths.namespaces["xsi"] = XSI
        for one in self.layouts.possible(cls):
            namespace, local = self.layouts.type_name(self.model.classes[one])
            said = f"resolve-QName(@xsi:type, .) = QName('{namespace}', '{local}')"
            yield Edge(outer, f"{element}[{f'not(@xsi:type) or {said}' if one == name else said}]", one)


def _sibling(tag: str, name: str) -> str:
    namespace, brace, _ = tag.rpartition("}")
    return f"{namespace}{brace}{name}"
