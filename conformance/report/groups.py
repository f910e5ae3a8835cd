"""Tests of a report by what they belong to: the document, scenario or log that their ids begin with."""

from __future__ import annotations

from conformance.report.report import Case, Report


def groups(report: Report) -> dict[str, list[Case]]:
    """Name of a group → its cases, in order of appearance."""
    found: dict[str, list[Case]] = {}
    for case in report.cases:
        found.setdefault(group(case), []).append(case)
    return found


def group(case: Case) -> str:
    """What stands before the last part of an id: `round-trip/Antrag`, `Antrag/valid`, a scenario; else the id."""
    before, slash, _ = case.id.rpartition("/")
    if slash:
        return before
    return case.id.partition(".")[0]
