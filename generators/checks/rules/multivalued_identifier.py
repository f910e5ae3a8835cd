"""Identifiers with several values."""

from __future__ import annotations

from collections.abc import Iterator

from generators.checks.subject import Flag, Subject


def check(subject: Subject) -> Iterator[Flag]:
    """Each identifier or key that is multivalued."""
    for cls in subject.own(subject.model.classes):
        for slot in cls.slots.values():
            if slot.identifies and slot.multivalued and slot.owner == cls.name:
                message = f"identifier '{slot.name}' of class '{cls.name}' is multivalued"
                yield Flag(slot.span, message, f"{cls.name}.{slot.name}")
