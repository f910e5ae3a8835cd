"""The logs of a process standard get the verdict, the deviation, the step and the event that their manifest states."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from random import Random

import pytest

from conformance.library import Subject, Vectors
from conformance.process.deviation import Deviation
from conformance.process.logs import Clock, EventLog, Mapping
from conformance.process.replay import Replayer
from generators.vectors.entry import Entry
from tests.conformance.process.simulated import Simulation

ROOT = Path(__file__).parents[3]
PROCESSES = sorted(path.parent.name for path in (ROOT / "standards").glob("*/process.yaml"))
SAME = ("twice", "unknown-step", "not-ended", "wrong-participant", "deadline-missed", "timer-too-early")
"""What a deviation is called by whoever made it and by whoever found it."""


@pytest.mark.parametrize("name", PROCESSES)
def test_every_vector_gets_its_verdict_deviation_step_and_event(
    name: str, tmp_path: Path, subject_by_name: Callable[[str], Subject], replayer_by_name: Callable[[str], Replayer]
) -> None:
    vectors, replayer = Vectors(subject_by_name(name)), replayer_by_name(name)
    kinds = set()
    for entry in vectors:
        file = tmp_path / f"log.{entry.encoding}"
        file.write_bytes(vectors.content(entry.file))
        (case,) = EventLog(file, Mapping(), Clock()).cases()
        found = replayer.outcome(case).deviations
        assert [_stated(d) for d in found] == _expected(entry), entry.file
        if found:
            kinds.add(found[0].kind)
            assert {entry.requirement, *entry.also} - {""} <= set(found[0].requirements), entry.file
            assert found[0].kind == entry.keyword or entry.keyword not in SAME, entry.file
    assert len(vectors) >= 200
    assert {*SAME, "missing-step", "message-not-sent", "message-not-received", "wrong-order"} <= kinds


def _stated(deviation: Deviation) -> tuple[str, str, int]:
    return deviation.deviation, deviation.step, deviation.event


def _expected(entry: Entry) -> list[tuple[str, str, int]]:
    return [] if entry.verdict == "valid" else [(entry.deviation, entry.step, entry.event)]


@pytest.mark.parametrize("name", PROCESSES)
def test_what_follows_the_process_at_random_and_in_time_fits(
    name: str, replayer_by_name: Callable[[str], Replayer]
) -> None:
    replayer = replayer_by_name(name)
    simulation = Simulation(replayer.process, Random(2027))
    cases = [case for _ in range(400) if (case := simulation.case()) is not None]
    assert len(cases) > 300
    assert max(len(case.events) for case in cases) > 15
    for case in cases:
        outcome = replayer.outcome(case)
        assert (outcome.deviations, outcome.cost) == ([], 0), [e.activity for e in case.events]
