"""Required objects of classes that have no instances."""

from __future__ import annotations

from collections.abc import Iterator

from generators.checks.subject import Flag, Subject


def check(subject: Subject) -> Iterator[Flag]:
    """Each required slot whose range is an abstract class or mixin without a concrete class below it."""
    model = subject.model
    for cls in subject.own(model.classes):
        for slot in cls.slots.values():
            found = model.classes.get(slot.range)
            if not slot.required or found is None or slot.owner != cls.name or found.any or found.union_of:
                continue
            alternatives = subject.wire.value(slot).alternatives
            if all(a.kind == "object" for a in alternatives) and not subject.wire.concrete(found.name):
                message = f"slot '{slot.name}' of class '{cls.name}' requires abstract class '{found.name}'"
                yield Flag(slot.span, message, f"{cls.name}.{slot.name}")
