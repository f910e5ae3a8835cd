"""Names of slots that are not written in lowerCamelCase."""

from __future__ import annotations

from collections.abc import Iterator

from generators.checks.subject import Flag, Subject


def check(subject: Subject) -> Iterator[Flag]:
    """Each declared slot whose name begins with a capital or has other than letters and digits."""
    for definition in subject.definitions:
        if definition.kind == "slot" and definition.within in ("slots", "attributes"):
            name = definition.name
            if not name.isalnum() or not name[0].islower():
                yield Flag(definition.place, f"{definition.element} is not in lowerCamelCase", definition.path)
