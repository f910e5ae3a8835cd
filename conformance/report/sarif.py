"""A report as SARIF 2.1.0: every fault is a result whose rule is the requirement."""

from __future__ import annotations

from collections.abc import Iterator

from conformance.report.report import Case, Fault, Report
from conformance.report.words import in_language
from generators.findings import Finding, Severity, Span
from generators.findings.sarif import as_sarif as sarif_by_findings

SEVERITIES = {"error": Severity.ERROR, "warning": Severity.WARNING}


def as_sarif(report: Report, language: str, date: str = "") -> str:
    """The faults, and the tests that could not be carried out, as results."""
    return sarif_by_findings([finding for case in report.cases for finding in findings(case, language)])


def findings(case: Case, language: str) -> Iterator[Finding]:
    """What is wrong in a test; where there is no file, its id stands for one."""
    for fault in case.faults:
        yield _finding(case, fault, language)
    if case.has_reason_alone:
        message = in_language(case.reason, language) or case.verdict.value
        yield Finding("not-carried-out", Severity.ERROR, message, Span(case.id), case.id)


def _finding(case: Case, fault: Fault, language: str) -> Finding:
    severity = SEVERITIES.get(fault.severity, Severity.ERROR)
    span = Span(fault.file or case.id, fault.line, fault.column)
    message = in_language(fault.message, language) or fault.requirement or "failed"
    return Finding(fault.requirement or "failed-test", severity, message, span, fault.path)
