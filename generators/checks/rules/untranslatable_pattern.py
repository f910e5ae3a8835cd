"""Patterns that a schema language cannot express."""

from __future__ import annotations

from collections.abc import Iterator

from generators.checks.patterns import patterns, translations
from generators.checks.subject import Flag, Subject


def check(subject: Subject) -> Iterator[Flag]:
    """Each valid pattern for which XSD or JSON Schema has no expression that admits exactly the same texts."""
    for pattern in patterns(subject):
        for target, construct in translations(pattern.text).items():
            if construct:
                message = (
                    f"pattern '{pattern.text}' of {pattern.definition.element} has no form in {target}: {construct}"
                )
                yield Flag(pattern.place, message, pattern.definition.path)
