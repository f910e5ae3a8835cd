"""The verdict of both chains on each vector: accepted where valid, refused for the named reason where not."""

from __future__ import annotations

from collections.abc import Iterator

import msgspec

from generators.codec import Unreadable
from generators.model.nodes import Standard
from generators.vectors.obligation import Obligation
from generators.vectors.vector import Vector
from generators.vectors.xml_text import XmlText
from generators.verdict import Fault, Verdicts

COUNTED = ("minimum_cardinality", "maximum_cardinality", "exact_cardinality", "multivalued")
"""Constraints on a collection, which is no element of its own in XML but stands in that of its object."""


class SelfCheck:
    """Judges the vectors of one standard."""

    def __init__(self, standard: Standard) -> None:
        """Judge by the schemas and the checker of `standard`."""
        self._verdicts = Verdicts(standard)

    def mismatches(self, vector: Vector) -> Iterator[str]:
        """What is wrong with a vector, one sentence each; nothing for one that is as it says."""
        if vector.json is not None:
            value = msgspec.json.decode(vector.json)
            faults = self._verdicts.json(value, vector.root)
            yield from self._told("JSON", vector, faults)
            if not vector.valid and faults and not self._named(vector, value):
                yield f"JSON: the checker does not name {vector.keyword} at '{vector.pointer}'"
        if vector.xml is not None:
            faults = self._verdicts.xml(vector.xml)
            yield from self._told("XML", vector, faults)
            if not vector.valid and faults:
                yield from self._placed(vector, vector.xml, faults)

    def _told(self, encoding: str, vector: Vector, faults: list[Fault]) -> Iterator[str]:
        if vector.valid and faults:
            yield f"{encoding}: a valid one is refused: {faults[0].by}: {faults[0].message}"
        elif not vector.valid and not faults:
            yield f"{encoding}: an invalid one is accepted"
        elif not vector.valid and encoding == "JSON":
            said = [f for f in faults if f.by == "json_schema"]
            if said and not any(_related(f.pointer, vector.pointer) for f in said):
                yield f"JSON: the schema refuses '{said[0].pointer}' instead of '{vector.pointer}'"

    def _named(self, vector: Vector, value: object) -> bool:
        """Whether the checker names what the vector violates, where it says, and nothing that it does not say."""
        found = self._verdicts.checker.check(value, vector.root)
        named = {Obligation(v.element, v.constraint, v.name) for v in found}
        return named == set(vector.violates) and any(v.path == vector.pointer for v in found)

    def _placed(self, vector: Vector, content: bytes, faults: list[Fault]) -> Iterator[str]:
        """What the XML chain names: a line of the XSD at the place or around it, else what the checker names."""
        if faults[0].by != "xsd":
            paths = {f.pointer for f in faults}
            if vector.pointer not in paths:
                yield f"XML: {faults[0].by} names '{faults[0].pointer}' instead of '{vector.pointer}'"
            return
        try:
            text = XmlText(self._verdicts.codec, content, vector.root, vector.pointer if vector.second else "")
        except Unreadable:
            return
        counted = vector.keyword in COUNTED
        first, last = text.around(vector.pointer.rpartition("/")[0] if counted else vector.pointer)
        if not any(first <= fault.line <= last for fault in faults):
            yield f"XML: the XSD refuses line {faults[0].line} instead of lines {first} to {last}"


def _related(found: str, wanted: str) -> bool:
    """Whether one place is the other or around it."""
    left, right = found.split("/"), wanted.split("/")
    shared = min(len(left), len(right))
    return left[:shared] == right[:shared]
