"""Slots of one class that have the same name on the wire."""

from __future__ import annotations

from collections.abc import Iterator

from generators.checks.subject import Flag, Subject


def check(subject: Subject) -> Iterator[Flag]:
    """Each slot whose key in JSON, or whose name in XML, another slot of its class has."""
    for cls in subject.own(subject.model.classes):
        for encoding, attribute in (("JSON", "key"), ("XML", "xml_name")):
            first: dict[str, str] = {}
            for slot in cls.slots.values():
                name = getattr(slot, attribute)
                other = first.setdefault(name, slot.name)
                if other != slot.name and not (encoding == "XML" and slot.key == cls.slots[other].key):
                    message = f"slots '{other}' and '{slot.name}' of class '{cls.name}' are both '{name}' in {encoding}"
                    yield Flag(slot.span, message, f"{cls.name}.{slot.name}")
