"""Slots that cannot be XML attributes."""

from __future__ import annotations

from collections.abc import Iterator

from generators.checks.subject import Flag, Subject


def check(subject: Subject) -> Iterator[Flag]:
    """Each slot with `xml_form: attribute` that has several values, objects or a choice as its value."""
    for cls in subject.own(subject.model.classes):
        for slot in cls.slots.values():
            if slot.xml_attribute and (slot.owner == cls.name or slot.name in cls.own_slots):
                value = subject.wire.value(slot)
                simple = all(a.kind in ("simple", "reference") for a in value.alternatives)
                if value.form != "single" or value.choice or not simple:
                    message = (
                        f"slot '{slot.name}' of class '{cls.name}' is an XML attribute of more than a simple value"
                    )
                    yield Flag(slot.span, message, f"{cls.name}.{slot.name}")
