"""Elements without a definition."""

from __future__ import annotations

from collections.abc import Iterator

from generators.checks.subject import Flag, Subject
from generators.model.linkml.elements import common


def check(subject: Subject) -> Iterator[Flag]:
    """Each declared element but codes, whose title may say it all, that has no description in any language."""
    for definition in subject.declarations:
        if definition.kind == "code":
            continue
        if not common(definition.schema, definition.data, subject.model.language).get("description"):
            yield Flag(definition.place, f"{definition.element} has no description", definition.path)
