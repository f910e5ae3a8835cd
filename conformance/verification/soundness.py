"""Whether what a report says about one test fits together."""

from __future__ import annotations

from collections.abc import Iterator

from conformance.report import Case, Verdict


def contradictions(case: Case) -> Iterator[str]:
    """What contradicts the verdict of a case, as the rest of a sentence that begins with the test."""
    if case.verdict is Verdict.PASSED and case.is_grave:
        yield "is reported as passed, with faults"
    if case.verdict is Verdict.FAILED and not case.is_grave:
        yield "is reported as failed, without a fault"
    if case.verdict is Verdict.NOT_CLAIMED and case.faults:
        yield "is reported as not claimed, with faults"
    if case.verdict in (Verdict.ERROR, Verdict.NOT_CLAIMED) and not any(case.reason.values()):
        yield f"is reported as {case.verdict.value}, without a reason"
    if case.verdict is Verdict.PASSED and case.reason:
        yield "is reported as passed, with a reason why it was not carried out"
