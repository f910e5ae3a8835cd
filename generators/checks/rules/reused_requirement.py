"""Ids of removed requirements that are in use again."""

from __future__ import annotations

from collections.abc import Iterator

from generators.checks.subject import Flag, Subject
from generators.findings import Span
from generators.model.requirements import Requirement
from generators.requirements import history


def check(subject: Subject) -> Iterator[Flag]:
    """Each requirement whose id has a tombstone in the last published version."""
    if subject.standard.published is None or not subject.sound:
        return
    found = history(subject.standard)
    reused = set(found.reused)
    buried = {stone.id: stone for stone in found.current.tombstones}
    for requirement in found.current.requirements:
        if requirement.id in reused:
            since = buried[requirement.id].since
            message = f"requirement '{requirement.id}' is used again after its removal in version {since}"
            yield Flag(_place(subject, requirement), message, requirement.id)


def _place(subject: Subject, requirement: Requirement) -> Span:
    """The place of the slot or class that a derived requirement is about, else the line where it is stated."""
    name, _, slot = requirement.element.partition(".")
    cls = subject.standard.model.classes.get(name) if subject.standard.model is not None else None
    if cls is not None and requirement.kind == "derived":
        return cls.slots[slot].span if slot in cls.slots else cls.span
    file, _, line = requirement.source.rpartition(":")
    return Span(file, int(line or 0), 1)
