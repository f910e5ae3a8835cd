"""Names of classes, enums and types that are not written in UpperCamelCase."""

from __future__ import annotations

from collections.abc import Iterator

from generators.checks.subject import Flag, Subject


def check(subject: Subject) -> Iterator[Flag]:
    """Each class, enum or type whose name does not begin with a capital or has other than letters and digits."""
    for definition in subject.definitions:
        if definition.kind in ("class", "enum", "type"):
            name = definition.name
            if not name.isalnum() or not name[0].isupper():
                yield Flag(definition.place, f"{definition.element} is not in UpperCamelCase", definition.path)
