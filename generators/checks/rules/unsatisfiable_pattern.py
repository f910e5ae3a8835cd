"""Patterns that no text matches."""

from __future__ import annotations

from collections.abc import Iterator

from generators.checks.patterns import patterns, unsatisfiable
from generators.checks.subject import Flag, Subject


def check(subject: Subject) -> Iterator[Flag]:
    """Each valid pattern that admits no text at all."""
    for pattern in patterns(subject):
        if unsatisfiable(pattern.text):
            message = f"pattern '{pattern.text}' of {pattern.definition.element} matches no text"
            yield Flag(pattern.place, message, pattern.definition.path)
