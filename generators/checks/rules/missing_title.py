"""Elements without a title."""

from __future__ import annotations

from collections.abc import Iterator

from generators.checks.subject import Flag, Subject
from generators.model.linkml.elements import common


def check(subject: Subject) -> Iterator[Flag]:
    """Each declared element, the schema itself and codes included, that has no title in any language."""
    for definition in subject.declarations:
        if not common(definition.schema, definition.data, subject.model.language).get("title"):
            yield Flag(definition.place, f"{definition.element} has no title", definition.path)
