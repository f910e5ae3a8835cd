"""Enums whose codes only a running service knows."""

from __future__ import annotations

from collections.abc import Iterator

from generators.checks.subject import Flag, Subject
from generators.model.linkml.values import DYNAMIC, is_dynamic


def check(subject: Subject) -> Iterator[Flag]:
    """Each enum that is defined, wholly or in part, by a query."""
    for definition in subject.definitions:
        if definition.kind == "enum":
            data = definition.data
            keys = [key for key in DYNAMIC if data.get(key)]
            keys += [key for key in ("include", "minus") if any(map(is_dynamic, data.get(key) or ()))]
            for key in keys:
                message = f"codes of {definition.element} come from '{key}', which no schema can list"
                yield Flag(definition.span(key), message, definition.path)
