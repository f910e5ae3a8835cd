"""Classes of which no finite instance exists."""

from __future__ import annotations

from collections.abc import Iterator

from generators.checks.subject import Flag, Subject
from generators.model.nodes import Class, Slot


def check(subject: Subject) -> Iterator[Flag]:
    """Each class that requires, over any number of steps, an embedded object of its own kind without end."""
    possible = _possible(subject)
    for cls in subject.own(subject.model.classes):
        for slot in cls.slots.values() if cls.instantiable and cls.name not in possible else ():
            if _demanded(slot) and not _met(subject, slot, possible):
                ranges = ", ".join(f"'{a.name}'" for a in subject.wire.value(slot).alternatives)
                label = f"slot '{slot.name}' of class '{cls.name}'"
                message = f"{label} requires {ranges}, which requires itself without end"
                yield Flag(slot.span, message, f"{cls.name}.{slot.name}")


def _possible(subject: Subject) -> set[str]:
    """The classes of which an instance can be built up in finitely many steps."""
    classes = subject.model.classes
    possible = {c.name for c in classes.values() if c.any or c.union_of or not subject.wire.concrete(c.name)}
    waiting = [c for c in classes.values() if c.name not in possible]
    while True:
        now = [c for c in waiting if _buildable(subject, c, possible)]
        if not now:
            return possible
        possible.update(c.name for c in now)
        waiting = [c for c in waiting if c.name not in possible]


def _buildable(subject: Subject, cls: Class, possible: set[str]) -> bool:
    return all(_met(subject, slot, possible) for slot in cls.slots.values() if _demanded(slot))


def _demanded(slot: Slot) -> bool:
    lowest = max(slot.minimum_cardinality or 0, slot.exact_cardinality or 0)
    return (slot.required or lowest > 0 or slot.value_presence == "PRESENT") and slot.value_presence != "ABSENT"


def _met(subject: Subject, slot: Slot, possible: set[str]) -> bool:
    alternatives = subject.wire.value(slot).alternatives
    for alternative in alternatives:
        names: tuple[str, ...] = (alternative.name,)
        if alternative.polymorphic:
            names = subject.wire.concrete(alternative.name)
        if alternative.kind != "object" or any(name in possible for name in names):
            return True
    return not alternatives
