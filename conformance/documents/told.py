"""What checking documents showed, for people and for forges."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from typing import Any

import msgspec

from conformance.report import Case, Fault, Verdict
from generators.findings import Finding, Severity, Span
from generators.model.node import Text

NOT_CHECKED, NO_REQUIREMENT = "not-checked", "document"


def findings(cases: Iterable[Case], language: str) -> list[Finding]:
    """The faults of all documents, and the documents that could not be checked, in a language."""
    return [finding for case in cases for finding in _of_case(case, language)]


def _of_case(case: Case, language: str) -> Iterator[Finding]:
    if case.verdict is Verdict.ERROR:
        yield Finding(NOT_CHECKED, Severity.ERROR, in_language(case.reason, language), Span(case.id))
    for fault in case.faults:
        told = in_language(fault.message, language)
        expected = in_language(fault.expected, language)
        message = f"{told} ({expected})" if expected and expected != told else told
        span = Span(fault.file, fault.line, fault.column)
        severity = Severity.by_label(fault.severity)
        yield Finding(fault.requirement or NO_REQUIREMENT, severity, message, span, fault.path)


def lines(case: Case, language: str, colour: Callable[[str], str]) -> Iterator[str]:
    """A document's faults as lines: what is wrong and where, then the path, the value and what is demanded."""
    words = WORDS[language]
    if case.verdict is Verdict.ERROR:
        yield f"{printable(case.id)}: {colour('error')}: {words['unchecked']}: {in_language(case.reason, language)}"
    for fault in case.faults:
        place = ":".join(str(part) for part in (printable(fault.file), fault.line, fault.column) if part)
        rule = f" [{fault.requirement}]" if fault.requirement else ""
        yield f"{place}: {colour(fault.severity)}: {printable(in_language(fault.message, language))}{rule}"
        yield from _details(fault, language)


def _details(fault: Fault, language: str) -> Iterator[str]:
    words = WORDS[language]
    expected = in_language(fault.expected, language)
    for word, text in (("path", fault.path), ("value", fault.value), ("expected", expected)):
        if text:
            yield f"    {words[word]}: {printable(text)}"


def as_json(cases: Iterable[Case], language: str) -> str:
    """A JSON array with an object per fault, or document that could not be checked, each on a line."""
    found = (each for case in cases for each in _objects(case, language))
    return "[" + ",".join(f"\n{msgspec.json.encode(each).decode()}" for each in found) + "\n]\n"


def _objects(case: Case, language: str) -> Iterator[dict[str, Any]]:
    if case.verdict is Verdict.ERROR:
        yield {"rule": NOT_CHECKED, "severity": "error", "message": in_language(case.reason, language), "file": case.id}
    for fault in case.faults:
        yield {
            "rule": fault.requirement or NO_REQUIREMENT,
            "severity": fault.severity,
            "message": in_language(fault.message, language),
            "file": fault.file,
            "line": fault.line,
            "column": fault.column,
            "path": fault.path,
            "value": fault.value,
            "expected": in_language(fault.expected, language),
        }


def in_language(text: Text, language: str) -> str:
    """A text in a language, or in any that there is."""
    return text.get(language) or next(iter(text.values()), "")


def printable(text: str) -> str:
    """A text in one line that does nothing to a terminal."""
    return text if text.isprintable() else "".join(c if c.isprintable() else ascii(c)[1:-1] for c in text)


def grouped(count: int, language: str) -> str:
    """A number with its digits in groups of three."""
    return f"{count:,}".replace(",", "." if language == "de" else ",")


WORDS: dict[str, dict[str, str]] = {
    "de": {
        "unchecked": "nicht geprüft",
        "path": "Stelle",
        "value": "Wert",
        "expected": "Verlangt",
        "documents": "Dokumente",
        "document": "Dokument",
        "valid": "gültig",
        "invalid": "nicht gültig",
        "against": "geprüft gegen",
        "working": "in Arbeit",
        "codes": "Codes vom",
        "schema_only": "nur Schema, ohne Regeln und Codestände",
        "records": "Datensätze",
        "record": "Datensatz",
        "times": "Mal",
        "rules": "Geschäftsregeln",
    },
    "en": {
        "unchecked": "not checked",
        "path": "Path",
        "value": "Value",
        "expected": "Demanded",
        "documents": "documents",
        "document": "document",
        "valid": "valid",
        "invalid": "not valid",
        "against": "checked against",
        "working": "being written",
        "codes": "codes as of",
        "schema_only": "schema alone, without rules and code dates",
        "records": "records",
        "record": "record",
        "times": "times",
        "rules": "business rules",
    },
}
