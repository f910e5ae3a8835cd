"""A run tests what is claimed and what was asked for, and gives up on a program that does not work."""

from __future__ import annotations

import msgspec
import pytest

from conformance.data.answer import Answer, Objection, Question
from conformance.data.run import PATIENCE, Order, Run
from conformance.library import Claims, Subject, Unknown
from conformance.report import Case, Verdict
from generators.model.requirements import Claim
from tests.conformance.held import Held, entry, listed

FILES = {f"Antrag/{kind}/{n}.{e}": f"{kind} {n} {e}".encode() for kind in ("invalid", "valid") for n in range(6)
         for e in ("json", "xml")}  # fmt: skip
REQUIREMENTS = {"standard": "amt", "version": "1.0.0"}


class Told:
    """An implementation that answers what a test says, and remembers what it was asked."""

    def __init__(self, *answers: Answer) -> None:
        self.answers, self.asked = answers, list[Question]()

    def judge(self, question: Question) -> Answer:
        self.asked.append(question)
        return self.answers[min(len(self.asked), len(self.answers)) - 1]

    def close(self) -> None:
        """Nothing runs."""


class Right(Told):
    def judge(self, question: Question) -> Answer:
        self.asked.append(question)
        return Answer("reject" if question.content.startswith(b"invalid") else "accept")


@pytest.fixture
def amt() -> Subject:
    entries = [
        entry(file, content, file.split("/")[1], "amt:Antrag.a/required" if "invalid" in file else "")
        for file, content in FILES.items()
    ]
    claim = Claim("xml", encodings=("xml",), requirements=("amt:Antrag.a/required",))
    rules = Claim("nichts", requirements=("amt:rule/x",))
    files = {
        "vectors/manifest.json": listed(*entries),
        "requirements.json": msgspec.json.encode({**REQUIREMENTS, "profiles": [claim, rules]}),
        "model.json": msgspec.json.encode({"name": "amt", "kind": "data"}),
    }
    return Held({**files, **{f"vectors/{file}": content for file, content in FILES.items()}})


def cases(subject: Subject, told: Told, profile: str = "", only: tuple[str, ...] = (), jobs: int = 1) -> list[Case]:
    run = Run(Order(subject, Claims(subject, profile), only, jobs))
    return list(run.cases(run.verdicts(told)))


@pytest.mark.parametrize("jobs", [1, 4])
def test_cases_come_in_the_order_of_the_list(amt: Subject, jobs: int) -> None:
    found = cases(amt, Right(), jobs=jobs)
    assert [case.id for case in found] == list(FILES)
    assert {case.verdict for case in found} == {Verdict.PASSED}


def test_what_is_not_claimed_is_neither_shown_nor_passed(amt: Subject) -> None:
    told = Right()
    found = cases(amt, told, "xml")
    assert {case.id.rpartition(".")[2]: case.verdict for case in found} == {
        "xml": Verdict.PASSED,
        "json": Verdict.NOT_CLAIMED,
    }
    assert {question.encoding for question in told.asked} == {"xml"}
    assert all(case.reason["de"] for case in found if case.verdict is Verdict.NOT_CLAIMED)


def test_an_unknown_profile_is_told(amt: Subject) -> None:
    with pytest.raises(Unknown, match="has no profile 'alles'; there are xml, nichts"):
        cases(amt, Right(), "alles")


@pytest.mark.parametrize(
    ("only", "count"),
    [(("*.xml",), 12), (("Antrag/valid/0.*",), 2), (("amt:*",), 12), (("*/0.xml", "*/1.json"), 4), (("x",), 0)],
)
def test_only_what_was_asked_for_is_tested(amt: Subject, only: tuple[str, ...], count: int) -> None:
    assert len(cases(amt, Right(), only=only)) == count


def test_an_implementation_learns_nothing_of_the_verdict(amt: Subject) -> None:
    told = Right()
    cases(amt, told)
    assert not any("valid" in question.id for question in told.asked)


def test_a_program_that_does_not_work_is_given_up(amt: Subject) -> None:
    told = Told(Answer(reason={"de": "kaputt", "en": "broken"}))
    found = cases(amt, told)
    assert {case.verdict for case in found} == {Verdict.ERROR}
    assert len(told.asked) == PATIENCE
    assert "Not tried" in found[-1].reason["en"]


def test_a_program_that_works_now_and_then_is_not(amt: Subject) -> None:
    told = Told(*(Answer(reason={"en": "broken"}) for _ in range(PATIENCE - 1)), Answer("accept"))
    cases(amt, told)
    assert len(told.asked) == len(FILES)


def test_another_reason_than_the_standards_is_a_warning(amt: Subject) -> None:
    other = Told(Answer("reject", (Objection("amt:Antrag.b/required"),)))
    (found, *_) = cases(amt, other, only=("Antrag/invalid/0.json",))
    assert (found.verdict, [fault.severity for fault in found.faults]) == (Verdict.PASSED, ["warning"])
    same = Told(Answer("reject", (Objection("amt:Antrag.a/required"),)))
    (found, *_) = cases(amt, same, only=("Antrag/invalid/0.json",))
    assert found.faults == ()
