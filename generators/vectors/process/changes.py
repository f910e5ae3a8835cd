"""Traces that deviate in one place."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime, timedelta
from typing import Any, NamedTuple

from generators.vectors.process.duration import after
from generators.vectors.process.played import Played
from generators.vectors.process.replay import Deviation, deviations
from generators.vectors.process.trace import Event, Trace, shifted

UNKNOWN = "unbekannter-schritt"
DAY = timedelta(days=1)


class Change(NamedTuple):
    """A trace with one change: what kind, of which step, and the deviation that it must have."""

    kind: str
    step: str
    trace: Trace
    expected: Deviation


def changes(played: Played, trace: Trace) -> Iterator[Change]:
    """The changes of a trace that the process does not allow, each with the one deviation that follows."""
    for kind, step, changed in _changed(played, trace):
        found = deviations(played, changed)
        if len(found) == 1:
            yield Change(kind, step, changed, found[0])


def _changed(played: Played, trace: Trace) -> Iterator[tuple[str, str, Trace]]:
    events = trace.events
    for number, event in enumerate(events):
        step = played.graph.steps[event.step]
        yield _missing_kind(played, event), event.step, _without(trace, number)
        if number + 1 < len(events) and played.graph.pools[event.step] == played.graph.pools[events[number + 1].step]:
            yield "wrong-order", event.step, _swapped(trace, number)
        yield "twice", event.step, _with(trace, number + 1, event._replace(time=_after(events, number)))
        other = _other(played, event)
        if other:
            changed = [*events[:number], event._replace(participant=other), *events[number + 1 :]]
            yield "wrong-participant", event.step, trace._replace(events=changed)
        if step.deadline is not None and step.deadline.binding:
            late = after(trace.began[number], step.deadline.duration) + DAY - event.time
            yield "deadline-missed", event.step, shifted(trace, number, late)
        if step.type == "timer":
            yield "timer-too-early", event.step, _earlier(trace, number, after(trace.began[number], step.duration))
    if events:
        middle = len(events) // 2
        strange = Event(UNKNOWN, events[middle].participant, _after(events, max(middle - 1, 0)))
        yield "unknown-step", UNKNOWN, _with(trace, middle, strange)


def _after(events: list[Event], number: int) -> datetime:
    """A moment between an event and the next: the order of times stays that of the events."""
    time = events[number].time
    pause = events[number + 1].time - time if number + 1 < len(events) else DAY
    return time + min(pause / 2, timedelta(seconds=30))


def _earlier(trace: Trace, number: int, due: datetime) -> Trace:
    """An event half-way to when it is due, from its beginning or the event before; what follows keeps its time."""
    events, began = trace.events, trace.began
    before = max([began[number], *(event.time for event in events[max(number - 1, 0) : number])])
    time = before + (due - before) / 2
    moved = [event._replace(time=time) if index == number else event for index, event in enumerate(events)]
    return Trace(moved, [time if begin == events[number].time else begin for begin in began])


def _missing_kind(played: Played, event: Event) -> str:
    step = played.graph.steps[event.step]
    if step.type == "end":
        return "not-ended"
    if step.type == "send":
        return "message-not-sent"
    return "message-not-received" if step.message else "missing-step"


def _other(played: Played, event: Event) -> str:
    """A participant of another pool."""
    process = played.process
    others = (p.id for p in process.participants if process.pool(p.id) != process.pool(event.participant))
    return next((name for name in others if any(s.participant == name for s in process.steps)), "")


def _without(trace: Trace, number: int) -> Trace:
    return Trace(_left_out(trace.events, number), _left_out(trace.began, number))


def _left_out(values: list[Any], number: int) -> list[Any]:
    return [*values[:number], *values[number + 1 :]]


def _with(trace: Trace, number: int, event: Event) -> Trace:
    began = [*trace.began[:number], event.time, *trace.began[number:]]
    return Trace([*trace.events[:number], event, *trace.events[number:]], began)


def _swapped(trace: Trace, number: int) -> Trace:
    """Two events in the other order, each at the time of the other."""
    first, second = trace.events[number : number + 2]
    pair = [second._replace(time=first.time), first._replace(time=second.time)]
    began = [first.time, second.time]
    return Trace(
        [*trace.events[:number], *pair, *trace.events[number + 2 :]],
        [*trace.began[:number], *began, *trace.began[number + 2 :]],
    )
