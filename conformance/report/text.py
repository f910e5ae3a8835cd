"""A report for a terminal: what was not passed, one line each, and the counts."""

from __future__ import annotations

from collections.abc import Iterator

from conformance.report.report import Case, Fault, Report, Verdict
from conformance.report.words import VERDICTS, in_language


def as_text(report: Report, language: str) -> str:
    """A line for each fault and each test that could not be carried out, then one with the verdict and the counts."""
    return "".join(f"{line}\n" for case in report.cases for line in _lines(case, language)) + summary(report, language)


def summary(report: Report, language: str) -> str:
    """What was tested, against what, and what came out."""
    counts = ", ".join(f"{count} {VERDICTS[v][language]}" for v, count in report.counts.items() if count)
    tested = report.tested
    against = f"{tested.standard}@{tested.version}" + (f" ({report.profile})" if report.profile else "")
    return f"{report.target}: {against}: {VERDICTS[report.verdict][language]}" + (f" ({counts})\n" if counts else "\n")


def _lines(case: Case, language: str) -> Iterator[str]:
    for fault in case.faults:
        yield f"{_place(case, fault)}: {fault_line(fault, language)}"
    if case.verdict is Verdict.ERROR or (case.verdict is Verdict.FAILED and not case.faults):
        yield f"{case.id}: {VERDICTS[case.verdict][language]}: {in_language(case.reason, language)}"


def _place(case: Case, fault: Fault) -> str:
    """The place as compilers print it; the test where there is no file."""
    if not fault.file:
        return case.id
    return f"{fault.file}:{fault.line}:{fault.column}" if fault.line else fault.file


def fault_line(fault: Fault, language: str) -> str:
    """Severity, message and requirement of a fault, in one line."""
    told = in_language(fault.message, language)
    return f"{fault.severity}: {told}" + (f" [{fault.requirement}]" if fault.requirement else "")
