"""Whether what a report says about one test fits together."""

from __future__ import annotations

from collections.abc import Iterator

from conformance.report import Case, Verdict


def contradictions(case: Case) -> Iterator[str]:
    """What contradicts the verdict of a case, as keys of what is then said about the test."""
    if case.verdict is Verdict.PASSED and case.is_grave:
        yield "passed_with_faults"
    if case.verdict is Verdict.FAILED and not case.is_grave:
        yield "failed_without_fault"
    if case.verdict is Verdict.NOT_CLAIMED and case.faults:
        yield "not_claimed_with_faults"
    if case.verdict in (Verdict.ERROR, Verdict.NOT_CLAIMED) and not any(case.reason.values()):
        yield "without_reason"
    if case.verdict is Verdict.PASSED and case.reason:
        yield "passed_with_reason"
