"""Deprecated elements that do not say what to use instead."""

from __future__ import annotations

from collections.abc import Iterator

from generators.checks.subject import Flag, Subject

_SUCCESSORS = ("deprecated_element_has_exact_replacement", "deprecated_element_has_possible_replacement")


def check(subject: Subject) -> Iterator[Flag]:
    """Each deprecated element that names no replacement."""
    for definition in subject.declarations:
        if definition.data.get("deprecated") and not any(definition.data.get(key) for key in _SUCCESSORS):
            message = f"{definition.element} is deprecated and names no replacement"
            yield Flag(definition.span("deprecated"), message, definition.path)
