"""What an answer says about an implementation: a case of the report."""

from __future__ import annotations

from msgspec.structs import replace

from conformance.data.answer import ACCEPT, REJECT, Answer
from conformance.data.words import told
from conformance.library import RequiredTest
from conformance.report import Case, Fault, Verdict
from generators.vectors.entry import Entry

WANTED = {"valid": ACCEPT, "invalid": REJECT}


def case_by_answer(entry: Entry, test: RequiredTest, answer: Answer) -> Case:
    """The case of one vector: passed where the verdict is that of the standard.

    A document that is rejected for another reason than the standard names gets a warning: it may be rejected rightly by
    chance.
    """
    case = Case(entry.file, Verdict.PASSED, told(entry.verdict, says=entry.description), test.requirements)
    if not answer.verdict:
        return replace(case, verdict=Verdict.ERROR, reason=answer.reason, evidence=answer.evidence)
    if answer.verdict != WANTED[entry.verdict]:
        return replace(case, verdict=Verdict.FAILED, faults=(_fault(entry),), evidence=answer.evidence)
    named = tuple(dict.fromkeys(o.requirement for o in answer.objections if o.requirement))
    if entry.verdict == "invalid" and named and not {entry.requirement, *entry.also} & set(named):
        message = told("other-reason", named=", ".join(named))
        return replace(case, faults=(replace(_fault(entry), message=message, severity="warning"),))
    return case


def _fault(entry: Entry) -> Fault:
    says = told("accepted-invalid", says=entry.description) if entry.verdict == "invalid" else told("rejected-valid")
    return Fault(
        says,
        requirement=entry.requirement,
        line=entry.line,
        path=entry.xpath or entry.pointer or "",
        expected=told(f"expected-{WANTED[entry.verdict]}"),
    )
