"""Patterns that are no regular expressions."""

from __future__ import annotations

from collections.abc import Iterator

from generators.checks.patterns import patterns
from generators.checks.subject import Flag, Subject
from generators.model.pattern import PatternError, parse


def check(subject: Subject) -> Iterator[Flag]:
    """Each pattern, with the settings of its schema filled in, that does not compile."""
    for pattern in patterns(subject):
        try:
            parse(pattern.text)
        except PatternError as error:
            message = f"pattern '{pattern.text}' of {pattern.definition.element} is invalid: {error}"
            yield Flag(pattern.place, message, pattern.definition.path)
