"""Counts that contradict each other."""

from __future__ import annotations

from collections.abc import Iterator

from generators.checks.subject import Flag, Subject
from generators.model.nodes import Slot


def check(subject: Subject) -> Iterator[Flag]:
    """Each slot of a class whose counts no list meets, or that demands a list and is single-valued."""
    for cls in subject.own(subject.model.classes):
        for slot in cls.slots.values():
            problem = _problem(slot) if slot.owner == cls.name else ""
            if problem:
                message = f"slot '{slot.name}' of class '{cls.name}' {problem}"
                yield Flag(slot.span, message, f"{cls.name}.{slot.name}")


def _problem(slot: Slot) -> str:
    low, high, exact = slot.minimum_cardinality, slot.maximum_cardinality, slot.exact_cardinality
    if low is not None and high is not None and low > high:
        return f"demands at least {low} values and admits at most {high}"
    if exact is not None and ((low is not None and exact < low) or (high is not None and exact > high)):
        return f"demands exactly {exact} values, which its other counts rule out"
    if slot.required and (high == 0 or exact == 0):
        return "is required and admits no value"
    if slot.required and slot.value_presence == "ABSENT":
        return "is required and must be absent"
    demanded = max(low or 0, exact or 0)
    if not slot.multivalued and slot.array is None and demanded > 1:
        return f"demands {demanded} values and is not multivalued"
    return ""
