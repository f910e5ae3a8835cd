"""Elements that no document can contain."""

from __future__ import annotations

from collections.abc import Iterator

from generators.checks.reach import reached
from generators.checks.subject import Flag, Subject


def check(subject: Subject) -> Iterator[Flag]:
    """Each class, enum and type that no root reaches, and each slot that no class has.

    Standards without roots, and those for identification, are libraries: others use their elements.
    """
    model = subject.model
    if not model.roots or subject.standard.purpose == "identification":
        return
    used = {slot for cls in model.classes.values() for slot in cls.slots}
    used |= {s.subproperties[0] for cls in model.classes.values() for s in cls.slots.values() if s.subproperties}
    for definition in subject.declarations:
        if definition.kind in ("class", "enum", "type") and definition.name not in reached(subject):
            yield Flag(definition.place, f"{definition.element} is reached by no root", definition.path)
        elif definition.kind == "slot" and definition.within == "slots" and definition.name not in used:
            yield Flag(definition.place, f"{definition.element} belongs to no class", definition.path)
