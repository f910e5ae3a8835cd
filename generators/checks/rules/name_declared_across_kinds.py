"""Names that a class, an enum and a type share."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from generators.checks.subject import Flag, Subject


def check(subject: Subject) -> Iterator[Flag]:
    """Each class, enum or type that has the name of an element of another kind; a range could mean either."""
    model = subject.model
    taken: dict[str, str] = {}
    kinds: tuple[tuple[str, dict[str, Any]], ...] = (
        ("type", model.types),
        ("enum", model.enums),
        ("class", model.classes),
    )
    for kind, elements in kinds:
        for element in elements.values():
            other = taken.setdefault(element.name, kind)
            if other != kind and element.module in subject.modules:
                message = f"{kind} '{element.name}' has the name of {'an' if other == 'enum' else 'a'} {other}"
                yield Flag(element.span, message, element.name)
