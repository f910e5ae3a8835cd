"""Logs of processes: traces through every branch, and traces that deviate as their manifest says."""

from __future__ import annotations

import csv
import hashlib
import io
from datetime import datetime
from functools import cache
from pathlib import Path
from typing import Any

import msgspec
import pytest
from lxml import etree
from msgspec.structs import replace

from generators.artifact import Artifact
from generators.findings import Finding
from generators.model.nodes import Standard
from generators.model.process import Step, StepRequirement
from generators.vectors import emit
from generators.vectors.entry import Manifest
from generators.vectors.process.duration import after
from generators.vectors.process.played import Played
from generators.vectors.process.replay import deviations
from generators.vectors.process.required import required, violated
from generators.vectors.process.trace import Event, Trace
from generators.workspace import Workspace

ROOT = Path(__file__).parents[3]
PROCESSES = sorted(path.parent.name for path in (ROOT / "standards").glob("*/process.yaml"))
NAMES = {"x": "http://www.xes-standard.org/"}
TIMED = ("deadline-missed", "timer-too-early")


def standard_by_name(name: str) -> Standard:
    standard = Workspace(ROOT).read(name).standard
    assert standard is not None
    return standard


class Made:
    """The logs of one process by path below `vectors`."""

    def __init__(self, name: str) -> None:
        standard = standard_by_name(name)
        assert standard.process is not None
        self.process = standard.process
        items = list(emit(standard))
        self.findings = [i for i in items if isinstance(i, Finding)]
        self.files = {i.path.removeprefix("vectors/"): i.content for i in items if isinstance(i, Artifact)}
        self.manifest = msgspec.json.decode(self.files["manifest.json"], type=Manifest)
        self.played = Played(self.process)


@cache
def made(name: str) -> Made:
    return Made(name)


def events_of(file: str, content: bytes) -> list[Event]:
    if file.endswith(".csv"):
        rows = list(csv.DictReader(io.StringIO(content.decode(), newline="")))
        return [Event(r["step"], r["participant"], datetime.fromisoformat(r["time"]), r["message"]) for r in rows]
    found = []
    for node in etree.fromstring(content).findall("x:trace/x:event", NAMES):
        values: Any = {child.get("key"): child.get("value") for child in node}
        time = datetime.fromisoformat(values["time:timestamp"])
        found.append(Event(values["concept:name"], values["org:role"], time, values.get("message", "")))
    return found


def trace_of(events: list[Event]) -> Trace:
    """A trace of which nobody says when steps could begin, so that no deadline is judged."""
    return Trace(events, [event.time for event in events])


@pytest.mark.parametrize("name", PROCESSES)
def test_the_manifest_lists_the_files_and_no_others(name: str) -> None:
    found = made(name)
    assert found.findings == []
    assert {"manifest.json", *(log.file for log in found.manifest.vectors)} == found.files.keys()
    for log in found.manifest.vectors:
        assert hashlib.sha256(found.files[log.file]).hexdigest() == log.sha256
        assert log.description["de"] and log.description["en"]
        assert not log.base or log.base in found.files


@pytest.mark.parametrize("name", PROCESSES)
def test_xes_and_csv_say_the_same(name: str) -> None:
    found = made(name)
    for file, content in found.files.items():
        if file.endswith(".xes"):
            other = file.removesuffix("xes") + "csv"
            assert events_of(file, content) == events_of(other, found.files[other])


@pytest.mark.parametrize("name", PROCESSES)
def test_walks_take_every_branch(name: str) -> None:
    played = made(name).played
    taken = {transition for walk in played.walks() for transition in walk}
    assert taken == set(played.net.transitions)


@pytest.mark.parametrize("name", PROCESSES)
def test_logs_replay_as_they_say(name: str) -> None:
    found = made(name)
    kinds = set()
    for log in found.manifest.vectors:
        trace = trace_of(events_of(log.file, found.files[log.file]))
        # Timers are judged by when they were set, which a log does not say.
        told = [d for d in deviations(found.played, trace) if d.kind not in TIMED]
        if log.verdict == "valid" or log.deviation in TIMED:
            assert told == [], log.file
        else:
            assert [(d.kind, d.step, d.event) for d in told] == [(log.deviation, log.step, log.event)], log.file
        kinds.add(log.keyword)
    assert {"missing-step", "wrong-order", "wrong-participant", "deadline-missed", "message-not-sent"} <= kinds
    assert {"message-not-received", "not-ended", "unknown-step", "timer-too-early"} <= kinds


@pytest.mark.parametrize("name", PROCESSES)
def test_every_step_that_must_happen_is_missed_once(name: str) -> None:
    found = made(name)
    missing = ("missing-step", "message-not-sent", "message-not-received", "not-ended")
    files = {log.file for log in found.manifest.vectors if log.keyword in missing}
    seen = {e.step for walk in found.manifest.vectors for e in events_of(walk.file, found.files[walk.file])}
    for step in found.process.steps:
        if step.id in seen and not step.optional:
            assert any(file.startswith(f"invalid/{step.id}-") for file in files), step.id


@pytest.mark.parametrize("name", PROCESSES)
def test_each_observable_requirement_is_met_by_some_logs_and_violated_by_one(name: str) -> None:
    logs = made(name).manifest.vectors
    met = {name for log in logs if log.verdict == "valid" for name in log.requirements}
    violated = [(log.requirement, log.step) for log in logs if log.requirement and log.encoding == "csv"]
    stated = [(r, step) for step in made(name).process.steps for r in step.requirements if r.observable]
    assert met == {r.id for r, _ in stated}
    assert sorted(name for name, _ in violated) == sorted(met)
    for requirement, step in stated:
        log = next(log for log in logs if log.requirement == requirement.id)
        assert log.file.startswith(f"invalid/{step.id}-")
        assert (log.keyword == "deadline-missed") == (requirement.violated_by == "late")


def test_requirements_of_messages_say_how_a_log_violates_them() -> None:
    about = StepRequirement(id="X-1")
    receiving = Step(id="empfangen", type="receive", requirements=(about, replace(about, id="X-2", violated_by="late")))
    assert required(receiving) == ("X-2",)
    assert violated(receiving, "deadline-missed") == ("X-2",)
    assert violated(receiving, "message-not-received") == ()
    assert violated(replace(receiving, type="task"), "missing-step") == ("X-1",)


@pytest.mark.parametrize(
    ("duration", "expected"),
    [("P1D", "2027-02-01"), ("P1M", "2027-02-28"), ("P1Y", "2028-01-31"), ("P2W", "2027-02-14"), ("x", "2027-01-31")],
)
def test_durations_count_on_the_calendar(duration: str, expected: str) -> None:
    assert after(datetime(2027, 1, 31), duration).date().isoformat() == expected
