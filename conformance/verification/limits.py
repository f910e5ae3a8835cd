"""What a report does not prove, said with every verification of it."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

from conformance.library import KINDS
from conformance.report import Verdict
from conformance.report.identities import MADE_UP, ROUND_TRIP
from conformance.verification.verification import Verification
from conformance.verification.words import LIMITS, said


def limits(verification: Verification) -> Iterator[str]:
    """One line for each thing that stays open, for somebody who decides on the strength of a report."""
    tell = partial(said, LIMITS, language=verification.language)
    report, claims, stated = verification.report, verification.claims, verification.subject.requirements
    yield tell("who")
    if report.kind in KINDS.values():
        yield tell(report.kind)
    left_out = sum(case.verdict is Verdict.NOT_CLAIMED for case in report.cases)
    if left_out:
        yield tell("left_out", count=left_out)
    if report.kind == "api" and not any(case.id.startswith(MADE_UP) for case in report.cases):
        yield tell("no_requests")
    if report.kind == "data" and not any(case.id.startswith(ROUND_TRIP) for case in report.cases):
        yield tell("no_round_trip")
    claimed = [r for r in stated.requirements if claims.requirement(r.id) and r.level == "MUST"]
    audited = sum(not requirement.observable for requirement in claimed)
    if audited:
        yield tell("audited", count=audited)
    shown = {identity for case in report.cases for identity in case.requirements}
    untested = sum(requirement.observable and requirement.id not in shown for requirement in claimed)
    if untested:
        yield tell("untested", count=untested)
