"""A report for a terminal: what was not passed, one line each, and the counts."""

from __future__ import annotations

from collections.abc import Iterator

from conformance.report.report import Case, Fault, Report
from conformance.report.words import VERDICTS, in_language
from generators.findings import Span


def as_text(report: Report, language: str, date: str = "") -> str:
    """A line for each fault and each test that could not be carried out, then one with the verdict and the counts."""
    told = (line for case in report.cases for line in (*fault_lines(case, language), *_reasons(case, language)))
    return "".join(f"{line}\n" for line in told) + summary(report, language)


def summary(report: Report, language: str) -> str:
    """What was tested, against what, and what came out."""
    counts = ", ".join(f"{count} {VERDICTS[v][language]}" for v, count in report.counts.items() if count)
    told = f"{one_line(report.target)}: {against(report)}: {VERDICTS[report.verdict][language]}"
    return told + (f" ({counts})\n" if counts else "\n")


def against(report: Report) -> str:
    """The standard, its version and the profile that is claimed."""
    tested = report.tested
    return f"{tested.standard}@{tested.version}" + (f" ({report.profile})" if report.profile else "")


def fault_lines(case: Case, language: str) -> Iterator[str]:
    """A line for each fault, as compilers print it."""
    return (f"{place(case, fault)}: {_told(fault, language)}" for fault in case.faults)


def place(case: Case, fault: Fault) -> str:
    """File, line and column of a fault; the test where there is no file."""
    if not fault.file:
        return case.id
    return str(Span(fault.file, fault.line, fault.column))


def one_line(text: str) -> str:
    """A text in one line, whatever it holds that does not print."""
    return "".join(c if c.isprintable() else ascii(c)[1:-1] for c in text)


def _told(fault: Fault, language: str) -> str:
    told = one_line(in_language(fault.message, language))
    return f"{fault.severity}: {told}" + (f" [{fault.requirement}]" if fault.requirement else "")


def _reasons(case: Case, language: str) -> Iterator[str]:
    if case.has_reason_alone:
        reason = one_line(in_language(case.reason, language))
        yield f"{case.id}: {VERDICTS[case.verdict][language]}" + (f": {reason}" if reason else "")
