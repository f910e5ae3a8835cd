"""Names that differ in upper and lower case only."""

from __future__ import annotations

from collections.abc import Iterator

from generators.checks.subject import Flag, Subject
from generators.model.linkml.names import upper_camel


def check(subject: Subject) -> Iterator[Flag]:
    """Each class, enum or type, and each slot of a class, that another one differs from by case only."""
    model = subject.model
    types = {name: type_ for name, type_ in model.types.items() if not type_.builtin}
    first: dict[str, str] = {}
    for elements in (types, model.enums, model.classes):
        for element in elements.values():
            other = first.setdefault(element.name.casefold(), element.name)
            # Names that even become the same type name are another rule's.
            if upper_camel(other) != upper_camel(element.name) and element.module in subject.modules:
                yield Flag(element.span, f"'{element.name}' differs from '{other}' in case only", element.name)
    for cls in subject.own(model.classes):
        keys: dict[str, str] = {}
        for slot in cls.slots.values():
            other = keys.setdefault(slot.key.casefold(), slot.key)
            if other != slot.key and slot.name in cls.own_slots:
                message = f"slot '{slot.key}' of class '{cls.name}' differs from '{other}' in case only"
                yield Flag(slot.span, message, f"{cls.name}.{slot.name}")
