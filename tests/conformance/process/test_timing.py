"""What is too late or too early, where a log does not say when everything happened."""

from __future__ import annotations

from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

import pytest

from conformance.process.alignment.timing import due
from conformance.process.logs import Event, LogCase
from conformance.process.replay import Replayer
from generators.model.process import Catch, Deadline, Process, ProcessError
from tests.conformance.process.small import MONDAY
from tests.generators.procedures import process, step

ERRORS = (ProcessError(id="aus"),)


def kinds(stated: Process, *events: tuple[str, int]) -> list[tuple[str, int, str]]:
    """The deviations of a case of steps, each so many days after the beginning."""
    made = [
        Event(name, MONDAY + timedelta(days=days, minutes=number), "amt", line=number, place=number)
        for number, (name, days) in enumerate(events, 1)
    ]
    found = Replayer(stated).outcome(LogCase("fall", made, 1)).deviations
    return [(d.kind, d.event, d.subject or d.step) for d in found]


@pytest.mark.parametrize(
    ("begin", "duration", "end"),
    [
        ("2027-03-28T01:30", "PT1H", "2027-03-28T03:30+02:00"),
        ("2027-03-28T01:30", "PT24H", "2027-03-29T02:30+02:00"),
        ("2027-03-27T12:00", "P1D", "2027-03-28T12:00+02:00"),
        ("2027-10-30T12:00", "P1DT1H", "2027-10-31T13:00+01:00"),
        ("2027-10-31T00:30", "PT3H", "2027-10-31T02:30+01:00"),
    ],
)
def test_summer_time_changes_the_hours_of_a_day_and_not_how_long_they_are(begin: str, duration: str, end: str) -> None:
    moment = datetime.fromisoformat(begin).replace(tzinfo=ZoneInfo("Europe/Berlin"))
    assert due(moment, duration).isoformat(timespec="minutes") == end


INSIDE = process(
    step("a", "start", "amt", "sub"),
    step("sub", "subprocess", "amt", "e", deadline=Deadline(duration="P7D")),
    step("s", "start", "amt", "x", within="sub"),
    step("x", "task", "amt", "y", within="sub"),
    step("y", "task", "amt", "z", within="sub"),
    step("z", "end", "amt", within="sub"),
    step("e", "end", "amt"),
)


def test_a_subprocess_has_its_deadline_until_its_last_event() -> None:
    assert kinds(INSIDE, ("a", 0), ("x", 1), ("y", 6), ("e", 30)) == []
    assert kinds(INSIDE, ("a", 0), ("x", 1), ("y", 8), ("e", 30)) == [("deadline-missed", 3, "sub")]


REMINDED = process(
    step("a", "start", "amt", "u"),
    step("u", "user", "amt", "e", deadline=Deadline(duration="P3D", to="r", interrupting=False)),
    step("r", "manual", "amt", "f"),
    step("f", "end", "amt"),
    step("e", "end", "amt"),
)


def test_a_reminder_comes_when_its_time_has_passed_and_the_step_goes_on() -> None:
    assert kinds(REMINDED, ("a", 0), ("u", 1), ("e", 1)) == []
    assert kinds(REMINDED, ("a", 0), ("r", 4), ("f", 4), ("u", 9), ("e", 9)) == []
    assert kinds(REMINDED, ("a", 0), ("r", 2), ("f", 2), ("u", 9), ("e", 9)) == [("escalated-too-early", 2, "u")]


FAILING = process(
    step("a", "start", "amt", "u"),
    step("u", "user", "amt", "e", deadline=Deadline(duration="P7D", to="x"), catches=(Catch(error="aus", to="m"),)),
    step("m", "exclusive", "amt", ways=("x",)),
    step("x", "task", "amt", "e", deadline=Deadline(duration="P1D")),
    step("e", "end", "amt"),
    errors=ERRORS,
)


@pytest.mark.parametrize("days", [0, 3, 7, 8])
def test_of_several_ways_that_fit_the_one_in_time_counts(days: int) -> None:
    """An error may have led there at any time, so that neither deadline is certainly passed or certainly not."""
    assert kinds(FAILING, ("a", 0), ("x", days), ("e", 30)) == []


CHAIN = process(
    step("a", "start", "amt", "u"),
    step("u", "task", "amt", "v"),
    step("v", "task", "amt", "e", deadline=Deadline(duration="P2D")),
    step("e", "end", "amt"),
)


def test_a_missing_step_may_have_been_at_any_time() -> None:
    assert kinds(CHAIN, ("a", 0), ("u", 0), ("v", 5), ("e", 5)) == [("deadline-missed", 3, "v")]
    assert kinds(CHAIN, ("a", 0), ("v", 5), ("e", 5)) == [("missing-step", 2, "u")]


JOINED = process(
    step("a", "start", "amt", "p"),
    step("p", "parallel", "amt", ways=("u", "v")),
    step("u", "task", "amt", "q"),
    step("v", "task", "amt", "q"),
    step("q", "parallel", "amt", "w"),
    step("w", "task", "amt", "e", deadline=Deadline(duration="P2D")),
    step("e", "end", "amt"),
)


def test_behind_a_join_time_runs_from_the_last_branch() -> None:
    assert kinds(JOINED, ("a", 0), ("v", 1), ("u", 9), ("w", 10), ("e", 10)) == []
    assert kinds(JOINED, ("a", 0), ("v", 1), ("u", 9), ("w", 12), ("e", 12)) == [("deadline-missed", 4, "w")]


def test_deadlines_beyond_all_times_are_met() -> None:
    long = process(
        step("a", "start", "amt", "u"),
        step("u", "task", "amt", "e", deadline=Deadline(duration="P9000Y")),
        step("e", "end", "amt"),
    )
    assert kinds(long, ("a", 0), ("u", 5), ("e", 5)) == []
