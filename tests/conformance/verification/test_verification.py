"""A report is no proof when a required test is missing, failed, added, repeated or was changed by hand."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path

import msgspec
import pytest

from conformance import report as reports
from conformance.library import Claims, Library, Subject, required_tests, shown_by_logs
from conformance.report import Case, Evidence, Fault, Report, Tool, Verdict
from conformance.verification import Verification, limits
from conformance.verification.words import FINDINGS, LIMITS, PARTS
from generators.model.requirements import Claim
from tests.conformance.held import Held, entry, listed

ROOT = Path(__file__).parents[3]
DIGEST = "d" * 64
COUNT = 215
FILES = {f"Antrag/{'valid' if n % 2 else 'invalid'}/{n:03}.xml": b"<a/>" for n in range(COUNT)}
IDS = tuple(sorted(FILES))
STATED = [
    {"id": "amt:Antrag.a/required", "level": "MUST", "kind": "derived", "observable": True},
    {"id": "amt:b", "level": "MUST", "kind": "authored", "observable": False},
    {"id": "amt:c", "level": "MUST", "kind": "authored", "observable": True},
]


@pytest.fixture(scope="module")
def amt() -> Subject:
    entries = [
        entry(file, FILES[file], file.split("/")[1], "amt:Antrag.a/required" if "invalid" in file else "")
        for file in IDS
    ]
    profile = Claim("lesen", requirements=("amt:c",))
    files = {
        "vectors/manifest.json": listed(*entries),
        "requirements.json": msgspec.json.encode(
            {"standard": "amt", "version": "1.0.0", "requirements": STATED, "profiles": [profile]}
        ),
        "model.json": msgspec.json.encode({"name": "amt", "kind": "data"}),
    }
    return Held({**files, **{f"vectors/{file}": content for file, content in FILES.items()}}, digest=DIGEST)


def full(subject: Subject, profile: str = "", kind: str = "data") -> Report:
    """The report of an implementation that passes."""
    claims = Claims(subject, profile)
    cases = tuple(
        Case(test.id, Verdict.PASSED, {}, test.requirements)
        if test.claimed
        else Case(test.id, Verdict.NOT_CLAIMED, reason=claims.reason)
        for test in required_tests(subject, claims)
    )
    tested = reports.Tested(subject.name, subject.version, subject.digest)
    return Report(Tool("standardfabrik", "0"), tested, kind, "./pruefe", cases, profile).sealed


def rules(report: Report, subject: Subject, standard: str = "", profile: str | None = None) -> set[str]:
    return {finding.rule for finding in Verification(report, subject, "r.json", standard, profile).findings()}


def test_a_complete_report_proves_what_it_says(amt: Subject) -> None:
    verification = Verification(full(amt), amt, "r.json", "amt@1.0.0", "")
    assert verification.findings() == []
    assert verification.summary() == f"amt@1.0.0, {DIGEST}: 215 of 215 required tests passed, everything claimed"


def test_212_of_215_are_not_enough(amt: Subject) -> None:
    report = msgspec.structs.replace(full(amt), cases=full(amt).cases[:-3]).sealed
    verification = Verification(report, amt, "r.json")
    assert [(f.rule, f.path) for f in verification.findings()] == [("missing-test", identity) for identity in IDS[-3:]]
    assert "212 of 215 required tests passed" in verification.summary()


def test_a_flood_is_told_by_its_number(amt: Subject) -> None:
    found = Verification(msgspec.structs.replace(full(amt), cases=()).sealed, amt, "r.json").findings()
    assert len(found) == 22
    assert found[20].message == "195 more tests have the same fault, 215 in all"


FAULT = Fault({"de": "falsch", "en": "wrong"})
REASON = {"de": "kaputt", "en": "broken"}


def cases(change: Callable[[Case], tuple[Case, ...]]) -> Callable[[Report], Report]:
    """A change of the first case."""
    return lambda report: msgspec.structs.replace(report, cases=(*change(report.cases[0]), *report.cases[1:]))


def first(**fields: object) -> Callable[[Report], Report]:
    return cases(lambda case: (msgspec.structs.replace(case, **fields),))


CHANGES: dict[str, tuple[Callable[[Report], Report], str]] = {
    "case removed": (cases(lambda case: ()), "missing-test"),
    "case twice": (cases(lambda case: (case, case)), "repeated-test"),
    "case added": (cases(lambda case: (case, Case("Antrag/valid/x.xml", Verdict.PASSED))), "unlisted-test"),
    "case renamed": (first(id="Antrag/invalid/0.xml"), "missing-test"),
    "failed": (first(verdict=Verdict.FAILED, faults=(FAULT,)), "failed-test"),
    "not carried out": (first(verdict=Verdict.ERROR, reason=REASON), "test-not-carried-out"),
    "not claimed": (first(verdict=Verdict.NOT_CLAIMED, reason=REASON), "other-claim"),
    "passed with a fault": (first(faults=(FAULT,)), "contradictory-case"),
    "passed with a reason": (first(reason=REASON), "contradictory-case"),
    "failed without a fault": (first(verdict=Verdict.FAILED), "contradictory-case"),
    "no reason": (first(verdict=Verdict.ERROR), "contradictory-case"),
    "other requirements": (first(requirements=("amt:c",)), "other-requirements"),
    "no requirements": (first(requirements=()), "other-requirements"),
    "other digest": (
        lambda r: msgspec.structs.replace(r, tested=reports.Tested("amt", "1.0.0", "e" * 64)),
        "other-release",
    ),
    "no digest": (lambda r: msgspec.structs.replace(r, tested=reports.Tested("amt", "1.0.0")), "other-release"),
    "other kind": (lambda r: msgspec.structs.replace(r, kind="documents"), "other-kind"),
    "unknown profile": (lambda r: msgspec.structs.replace(r, profile="alles"), "unknown-profile"),
    "smaller profile": (lambda r: msgspec.structs.replace(r, profile="lesen"), "other-claim"),
    "no cases": (lambda r: msgspec.structs.replace(r, cases=()), "nothing-passed"),
}


@pytest.mark.parametrize("name", CHANGES)
def test_what_is_wrong_is_named_even_under_a_fitting_seal(amt: Subject, name: str) -> None:
    change, rule = CHANGES[name]
    assert rule in rules(change(full(amt)).sealed, amt)


@pytest.mark.parametrize("name", CHANGES)
def test_every_change_by_hand_breaks_the_seal(amt: Subject, name: str) -> None:
    assert "broken-seal" in rules(CHANGES[name][0](full(amt)), amt)


def test_changes_that_no_list_shows_break_the_seal_as_well(amt: Subject) -> None:
    report = full(amt)
    for changed in (
        msgspec.structs.replace(report, target="./andere"),
        msgspec.structs.replace(report, tool=Tool("standardfabrik", "9")),
        first(evidence=(Evidence("stdout", "ok"),))(report),
        msgspec.structs.replace(report, seal=""),
    ):
        assert rules(changed, amt) == {"broken-seal"}


def test_a_profile_counts_for_what_it_comprises(amt: Subject) -> None:
    report = full(amt, "lesen")
    assert rules(report, amt) == set()
    assert rules(report, amt, profile="lesen") == set()
    assert rules(report, amt, profile="") == {"other-profile"}
    assert 0 < Verification(report, amt, "r.json").passed() < COUNT


def test_a_report_about_something_else_is_none_of_what_was_asked(amt: Subject) -> None:
    assert rules(full(amt), amt, "amt") == set()
    assert rules(full(amt), amt, "amt@1.1.0") == {"other-standard"}
    assert rules(full(amt), amt, "bau") == {"other-standard"}


def test_round_trips_may_stand_in_a_report_but_not_fail(amt: Subject) -> None:
    trip = Case("round-trip/Antrag/valid/001.xml/json", Verdict.PASSED)
    report = full(amt)
    added = msgspec.structs.replace(report, cases=(*report.cases, trip)).sealed
    assert rules(added, amt) == set()
    failed = msgspec.structs.replace(trip, verdict=Verdict.FAILED, faults=(FAULT,))
    assert rules(msgspec.structs.replace(report, cases=(*report.cases, failed)).sealed, amt) == {"failed-test"}
    invented = msgspec.structs.replace(trip, id="round-trip/Antrag/valid/999.xml/json")
    assert rules(msgspec.structs.replace(report, cases=(*report.cases, invented)).sealed, amt) == {"unlisted-test"}


def test_what_a_report_cannot_show_is_said(amt: Subject) -> None:
    told = "\n".join(limits(Verification(full(amt), amt, "r.json")))
    assert "no signature" in told
    assert "no round trip" in told
    assert "1 claimed requirements that only an audit can show" in told
    assert "1 claimed requirements for which no test" in told


def test_an_interface_demands_every_step_of_every_scenario() -> None:
    subject = Library(ROOT).subject("nachweisabruf@1.0.0")
    report = full(subject, kind="api")
    assert len(report.cases) == sum(len(scenario.steps) for scenario in subject.standard.scenarios) > 40
    assert rules(report, subject) == set()
    less = msgspec.structs.replace(report, cases=report.cases[1:]).sealed
    assert rules(less, subject) == {"missing-test"}


def test_a_process_demands_that_logs_show_every_requirement() -> None:
    subject = Library(ROOT).subject("wohnsitzanmeldung-prozess@1.0.0")
    shown = shown_by_logs(subject, Claims(subject))
    assert len(shown) > 1
    tested = reports.Tested(subject.name, subject.version, subject.digest)

    def of(requirements: tuple[str, ...]) -> Report:
        case = Case("fall-1", Verdict.PASSED, {}, requirements)
        return Report(Tool("standardfabrik", "0"), tested, "process", "log.xes", (case,)).sealed

    assert rules(of(shown), subject) == set()
    assert rules(of(shown[1:]), subject) == {"requirement-not-shown"}


def test_everything_is_said_in_german_as_well(amt: Subject) -> None:
    wrong = msgspec.structs.replace(full(amt), cases=full(amt).cases[3:])
    german, english = (Verification(wrong, amt, "r.json", "amt", "lesen", language) for language in ("de", "en"))
    assert [f.rule for f in german.findings()] == [f.rule for f in english.findings()]
    assert "Prüfung 'Antrag/invalid/000.xml' wurde nicht durchgeführt" in {f.message for f in german.findings()}
    assert german.summary() == f"amt@1.0.0, {DIGEST}: 212 von 215 verlangten Prüfungen bestanden, alles beansprucht"
    assert next(limits(german)).endswith("das Siegel ist keine Unterschrift")
    assert len([*limits(german)]) == len([*limits(english)])


@pytest.mark.parametrize("words", [FINDINGS, PARTS, LIMITS])
def test_both_languages_tell_the_same_values(words: dict[str, tuple[str, str]]) -> None:
    for german, english in words.values():
        assert sorted(re.findall(r"\{\w+\}", german)) == sorted(re.findall(r"\{\w+\}", english))
