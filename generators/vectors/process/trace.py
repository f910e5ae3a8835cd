"""Traces: the events of one case with their times."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import NamedTuple

from generators.soundness.net import State, Transition
from generators.vectors.process.duration import after
from generators.vectors.process.played import Played, Walk

BEGIN = datetime.fromisoformat("2027-06-01T09:00:00+02:00")
TAKES = {"user": timedelta(minutes=20), "manual": timedelta(minutes=45), "task": timedelta(minutes=15)}
"""Type of step → how long people take; machines take a few seconds."""
SWIFT = timedelta(seconds=5)
PAUSE = timedelta(minutes=1)


class Event(NamedTuple):
    """One line of a log."""

    step: str
    participant: str
    time: datetime
    message: str = ""


class Trace(NamedTuple):
    """The events of a case, with the moment at which each step could begin, by number of the event."""

    events: list[Event]
    began: list[datetime]


def trace_by_walk(played: Played, walk: Walk) -> Trace:
    """The events of a walk: whoever acts takes some minutes, timers and deadlines their time."""
    state, now = played.initial, BEGIN
    since: dict[int, datetime] = {}
    found = Trace([], [])
    for transition in walk:
        step = played.step(transition)
        began = max((since.get(place, BEGIN) for place in transition.takes if place in played.net.pool), default=now)
        if played.is_exit(transition) and step.deadline is not None and _by_deadline(played, transition):
            now = max(now, after(began, step.deadline.duration)) + PAUSE
        elif step.type == "timer":
            now = max(now + PAUSE, after(began, step.duration))
        elif played.is_seen(transition) and found.events:
            now += TAKES.get(step.type, SWIFT)
        if played.is_seen(transition):
            found.events.append(Event(step.id, step.participant, now, step.message))
            found.began.append(began)
        state, before = played.net.fired(transition, state), state
        since.update({place: now for place in _new(state, before)})
    return found


def _by_deadline(played: Played, transition: Transition) -> bool:
    deadline = played.step(transition).deadline
    targets = {played.net.places[p][1].split(" from ")[0] for p in transition.puts}
    return deadline is not None and deadline.to in targets


def _new(state: State, before: State) -> set[int]:
    return {place for place in state if state.count(place) > before.count(place)} or set(state) - set(before)


def shifted(trace: Trace, number: int, by: timedelta) -> Trace:
    """The trace with an event and all later ones moved."""
    events = [e._replace(time=e.time + by) if index >= number else e for index, e in enumerate(trace.events)]
    return trace._replace(events=events)
