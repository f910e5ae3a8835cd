"""Every kind of deviation is named, at the event at which it shows."""

from __future__ import annotations

from datetime import timedelta

import pytest

from conformance.process.kinds import KINDS
from conformance.process.replay import Replayer
from tests.conformance.process.small import BEGUN, MONDAY, PROCESS, RIGHT, case

REPLAYER = Replayer(PROCESS)
TABLE = [
    ("missing-step", RIGHT.replace(" pruefen", ""), 4, "bewilligen", "pruefen"),
    ("wrong-order", RIGHT.replace("pruefen bewilligen", "bewilligen pruefen"), 4, "bewilligen", ""),
    ("twice", RIGHT.replace("pruefen", "pruefen pruefen"), 5, "pruefen", ""),
    ("other-branch", RIGHT.replace("bewilligen", "bewilligen ablehnen"), 6, "ablehnen", ""),
    ("before-start", "beginn bewilligen verzichtet", 2, "bewilligen", ""),
    ("after-end", f"{RIGHT} nachfragen", 10, "nachfragen", ""),
    ("unexpected-step", RIGHT.replace("pruefen", "vermerken pruefen"), 4, "vermerken", ""),
    ("message-without-counterpart", "beginn bescheid-erhalten verzichtet", 2, "bescheid-erhalten", ""),
    ("escalated-too-early", RIGHT.replace("bewilligen", "aktenlage+6"), 5, "aktenlage", "unterlagen"),
    ("unknown-step", RIGHT.replace("pruefen", "pruefen plaudern|participant=person"), 5, "plaudern", ""),
    ("not-ended", RIGHT.replace(" fertig", ""), 9, "bescheid-erhalten", "fertig"),
    ("message-not-sent", RIGHT.replace(" bescheid-senden", ""), 6, "erledigt", "bescheid-senden"),
    ("message-not-received", RIGHT.replace(" eingang", ""), 3, "pruefen", "eingang"),
    (
        "received-before-sent",
        RIGHT.replace("bescheid-senden erledigt bescheid-erhalten", "bescheid-erhalten bescheid-senden erledigt"),
        6,
        "bescheid-erhalten",
        "",
    ),
    ("wrong-message", RIGHT.replace("antrag-senden", "antrag-senden|message=m:Bescheid"), 2, "antrag-senden", ""),
    ("wrong-receiver", RIGHT.replace("antrag-senden", "antrag-senden|receiver=person"), 2, "antrag-senden", ""),
    ("wrong-sender", RIGHT.replace("eingang", "eingang|sender=amt"), 3, "eingang", ""),
    ("wrong-participant", RIGHT.replace("pruefen", "pruefen|participant=person"), 4, "pruefen", ""),
    ("wrong-lane", RIGHT.replace("pruefen", "pruefen|participant=eingangsstelle"), 4, "pruefen", ""),
    ("unknown-participant", RIGHT.replace("pruefen", "pruefen|participant=nachbar"), 4, "pruefen", ""),
    ("deadline-missed", RIGHT.replace("pruefen", "pruefen+15"), 4, "pruefen", ""),
    (
        "timer-too-early",
        f"{BEGUN} pruefen keine-antwort+20 nachfragen aufgegeben bewilligen bescheid-senden erledigt",
        5,
        "keine-antwort",
        "",
    ),
]


@pytest.mark.parametrize(("kind", "written", "event", "step", "subject"), TABLE, ids=[row[0] for row in TABLE])
def test_each_kind_is_named_at_its_event(kind: str, written: str, event: int, step: str, subject: str) -> None:
    found = [d for d in REPLAYER.outcome(case(written)).deviations if d.kind == kind]
    assert [(d.event, d.step, d.subject, d.line) for d in found] == [(event, step, subject, min(event, found[0].line))]


@pytest.mark.parametrize("written", [row[1] for row in TABLE], ids=[row[0] for row in TABLE])
def test_each_deviation_is_said_in_both_languages(written: str) -> None:
    for deviation in REPLAYER.outcome(case(written)).deviations:
        german, english = deviation.message["de"], deviation.message["en"]
        assert german != english
        assert "„" in german
        assert "“" in english
        for gap in ("{", "„“", "“”"):
            assert gap not in german + english


def test_the_table_is_complete() -> None:
    assert {row[0] for row in TABLE} | {"overdue"} == set(KINDS)


@pytest.mark.parametrize(("days", "kinds"), [(13, []), (15, ["overdue"]), (40, ["overdue", "overdue"])])
def test_an_open_case_is_no_deviation_before_its_deadline(days: int, kinds: list[str]) -> None:
    replayer = Replayer(PROCESS, now=MONDAY + timedelta(days=days))
    outcome = replayer.outcome(case(BEGUN))
    assert [d.kind for d in outcome.deviations] == kinds
    assert (outcome.is_over, outcome.cost) == (False, 0)
    assert [(d.event, d.subject) for d in outcome.deviations] == [(4, "pruefen"), (4, "keine-antwort")][: len(kinds)][
        ::-1
    ]


def test_an_open_case_may_deviate_before() -> None:
    replayer = Replayer(PROCESS, now=MONDAY + timedelta(days=1))
    outcome = replayer.outcome(case("beginn eingang antrag-senden"))
    assert [(d.kind, d.event) for d in outcome.deviations] == [("received-before-sent", 2)]
    assert replayer.outcome(case(RIGHT)).is_over


def test_a_course_without_deviation_has_none() -> None:
    outcome = REPLAYER.outcome(case(RIGHT))
    assert (outcome.deviations, outcome.cost, outcome.conforms, outcome.is_over) == ([], 0, True, True)
    assert outcome.met == {"R-1", "R-2"}
