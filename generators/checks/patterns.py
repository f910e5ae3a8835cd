"""The patterns of a subject, and what becomes of them in other dialects."""

from __future__ import annotations

from collections.abc import Callable
from functools import cache
from typing import NamedTuple

from generators.checks.subject import Subject
from generators.findings import Span
from generators.model.linkml.expressions import Reader
from generators.model.linkml.walk import Definition
from generators.model.pattern import PatternError, Untranslatable, ecma_by_pattern, parse, xsd_by_pattern

_DIALECTS: dict[str, Callable[[str], str]] = {"XSD": xsd_by_pattern, "JSON Schema": ecma_by_pattern}
_NOTHING = ("pattern that never matches", "pattern that matches nothing in XML")


class Pattern(NamedTuple):
    """A pattern as a definition states it, settings filled in."""

    text: str
    definition: Definition
    place: Span


def patterns(subject: Subject) -> list[Pattern]:
    """All patterns in the sources, in order."""
    readers = {schema.path: Reader(schema, subject.model.language) for schema in subject.sources}
    found = []
    for definition in subject.definitions:
        for key in ("structured_pattern", "pattern"):
            if definition.data.get(key) and definition.kind not in ("example", "match query"):
                text = readers[definition.schema.path].pattern(definition.data)
                found.append(Pattern(text, definition, definition.span(key)))
                break
    return found


def compiles(text: str) -> bool:
    """Whether a pattern is a regular expression."""
    try:
        parse(text)
    except PatternError:
        return False
    return True


@cache
def _refused(text: str, dialect: str) -> str | None:
    """The construct that a dialect cannot express, empty where it can; None for an invalid pattern.

    Kept for failures, too: an automaton that grows too large is found out only after seconds.
    """
    try:
        _DIALECTS[dialect](text)
    except Untranslatable as error:
        return error.construct
    except PatternError:
        return None
    return ""


def translations(text: str) -> dict[str, str]:
    """Dialect → the construct that it cannot express, empty where it can; empty altogether for an invalid pattern."""
    found = {dialect: _refused(text, dialect) for dialect in _DIALECTS}
    return {dialect: "" if said in _NOTHING else said for dialect, said in found.items() if said is not None}


def unsatisfiable(text: str) -> bool:
    """Whether a valid pattern admits no text."""
    return _refused(text, "XSD") in _NOTHING
