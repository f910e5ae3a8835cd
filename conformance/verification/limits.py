"""What a report does not prove, said with every verification of it."""

from __future__ import annotations

from collections.abc import Iterator

from conformance.report import Verdict
from conformance.report.identities import MADE_UP, ROUND_TRIP
from conformance.verification.verification import Verification

BY_KIND = {
    "api": "whether the server answers others than the tests in the same way",
    "process": "whether the logs are complete and tell what happened",
    "data": "what the implementation does with the documents that it accepts",
}


def limits(verification: Verification) -> Iterator[str]:
    """One line for each thing that stays open, for somebody who decides on the strength of a report."""
    report, claims, stated = verification.report, verification.claims, verification.subject.requirements
    yield "who carried out the tests, and with which implementation: the seal is no signature"
    if report.kind in BY_KIND:
        yield BY_KIND[report.kind]
    left_out = sum(case.verdict is Verdict.NOT_CLAIMED for case in report.cases)
    if left_out:
        yield f"{left_out} tests that are reported as not claimed"
    if report.kind == "api" and not any(case.id.startswith(MADE_UP) for case in report.cases):
        yield "how the server answers requests beyond the scenarios: none were made up"
    if report.kind == "data" and not any(case.id.startswith(ROUND_TRIP) for case in report.cases):
        yield "whether documents are written rightly: no round trip was tested"
    claimed = [r for r in stated.requirements if claims.requirement(r.id) and r.level == "MUST"]
    audited = sum(not requirement.observable for requirement in claimed)
    if audited:
        yield f"{audited} claimed requirements that only an audit can show"
    shown = {identity for case in report.cases for identity in case.requirements}
    untested = sum(requirement.observable and requirement.id not in shown for requirement in claimed)
    if untested:
        yield f"{untested} claimed requirements for which no test of this report stands"
