"""Classes with more than one identifier."""

from __future__ import annotations

from collections.abc import Iterator

from generators.checks.subject import Flag, Subject


def check(subject: Subject) -> Iterator[Flag]:
    """Each class that has two identifiers, or two keys, and adds at least one of them."""
    for cls in subject.own(subject.model.classes):
        for flag, word in (("identifier", "identifier"), ("is_key", "key")):
            found = [slot for slot in cls.slots.values() if getattr(slot, flag)]
            for slot in found[1:]:
                if slot.name in cls.own_slots or slot.owner == cls.name:
                    message = f"slot '{slot.name}' is a second {word} of class '{cls.name}' after '{found[0].name}'"
                    yield Flag(slot.span, message, f"{cls.name}.{slot.name}")
