"""Enums whose codes only a running service knows."""

from __future__ import annotations

from collections.abc import Iterator

from generators.checks.subject import Flag, Subject
from generators.model.linkml.values import DYNAMIC


def check(subject: Subject) -> Iterator[Flag]:
    """Each enum that is defined, wholly or in part, by a query."""
    for definition in subject.definitions:
        if definition.kind == "enum":
            for key in DYNAMIC:
                if definition.data.get(key):
                    message = f"codes of {definition.element} come from '{key}', which no schema can list"
                    yield Flag(definition.span(key), message, definition.path)
