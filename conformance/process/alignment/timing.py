"""When each step could begin, along an alignment, and what came too late or too early for it.

A log says when steps are done, not when errors occur or missing steps would have been. So a step has begun between two
moments, and only what is certain for every moment between them is a fault.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import UTC, datetime, timedelta
from typing import NamedTuple

from conformance.process.alignment.moves import Move, Moves
from generators.model.process import Step
from generators.soundness.net import Transition
from generators.vectors.process.duration import after

END = datetime(9999, 12, 31, tzinfo=UTC) - timedelta(days=2)


class Moment(NamedTuple):
    """Between which moments something happened; escaped: the step whose deadline had to pass before."""

    earliest: datetime
    latest: datetime
    escaped: str = ""


class Untimely(NamedTuple):
    """Something at the wrong time. kind: deadline-missed | timer-too-early | escalated-too-early | overdue.

    event: number of the event from 0. step: the one whose deadline or duration it is; due: when it passed or will.
    """

    kind: str
    event: int
    step: str
    due: datetime


class Times(NamedTuple):
    """What is known at a marking: place → since when it holds its token; subprocess → its last event and its time."""

    since: dict[int, Moment]
    touched: dict[str, tuple[datetime, int]]


def due(moment: datetime, duration: str) -> datetime:
    """The moment a duration later, at most the last one that can be written."""
    try:
        return after(moment, duration)
    except (OverflowError, ValueError):
        return END


class Timing:
    """Follows the time along the transitions of a process."""

    def __init__(self, moves: Moves) -> None:
        """Know the transitions."""
        self.moves = moves
        self.net, self.graph = moves.played.net, moves.played.graph
        self.kinds = {t: self._kind(t) for t in self.net.transitions}
        self.active = {
            s.id: self.net.place("active", s.id) for s in self.graph.steps.values() if s.type == "subprocess"
        }
        self.outer = {name: self._around(step) for name, step in self.graph.steps.items()}

    def untimely(
        self, way: Sequence[Move], tail: Sequence[Transition], times: Sequence[datetime]
    ) -> tuple[list[Untimely], Times]:
        """All faults of a way, and what is known after it and what happens unseen at its end."""
        known = self.begun(times)
        found: list[Untimely] = []
        for move in way:
            if move.seen is None:
                continue
            for transition in move.seen.unseen:
                known = self.fired(transition, known, found, times, move.position, -1)
            known = self.fired(move.seen.transition, known, found, times, move.position, move.event)
        for transition in tail:
            known = self.fired(transition, known, found, times, len(times), -1)
        return found, known

    def begun(self, times: Sequence[datetime]) -> Times:
        """What is known before anything has happened."""
        first = times[0] if times else END
        return Times(dict.fromkeys(self.net.initial, Moment(first, first)), {})

    def fired(
        self,
        transition: Transition,
        known: Times,
        found: list[Untimely],
        times: Sequence[datetime],
        position: int,
        event: int,
    ) -> Times:
        """What is known after a transition; faults are added to `found`. event: -1 for what the log does not show."""
        step, kind = self.graph.steps[transition.step], self.kinds[transition]
        next_ = times[min(position, len(times) - 1)] if times else END
        began = _latest([known.since[p] for p in transition.takes if p in known.since], next_)
        if event >= 0:
            happened = Moment(times[event], times[event])
            found += self._event_faults(step, kind, began, times[event], event)
        else:
            happened = self._unseen(transition, kind, step, began, known, next_)
        left = {p: m for p, m in known.since.items() if p not in transition.takes and p not in transition.clears}
        found += self._inside_faults(transition, kind, known)
        kept = {p: known.since[p] for p in transition.takes if p in transition.puts and p in known.since}
        touched = known.touched
        if event >= 0 and self.outer[step.id]:
            touched = {**touched, **dict.fromkeys(self.outer[step.id], (times[event], event))}
        puts = {p: happened for p in transition.puts if p in self.net.pool}
        return Times({**left, **puts, **kept}, touched)

    def overdue(self, known: Times, now: datetime, event: int) -> list[Untimely]:
        """Deadlines and timers that have passed at `now`, and nothing followed."""
        found = []
        for place, since in known.since.items():
            kind, name = self.net.places[place]
            step = self.graph.steps.get(name.split(" from ")[0])
            if step is None or kind == "start":
                continue
            for waiting, duration in self._pending(step):
                passed = due(since.latest, duration)
                if passed < now:
                    found.append(Untimely("overdue", event, waiting.id, passed))
        return found

    def _pending(self, step: Step) -> list[tuple[Step, str]]:
        """Steps that a token in front of a step waits for, with the time that they have."""
        found = []
        if step.deadline is not None and not step.deadline.to:
            found.append((step, step.deadline.duration))
        if step.type == "timer":
            found.append((step, step.duration))
        if step.type == "event":
            awaited = (self.graph.steps[way.target] for way in self.graph.ways(step))
            found += [(s, s.duration) for s in awaited if s.type == "timer"]
        return found

    def _event_faults(self, step: Step, kind: str, began: Moment, time: datetime, event: int) -> list[Untimely]:
        found = []
        if began.escaped and began.earliest > time:
            found.append(Untimely("escalated-too-early", event, began.escaped, began.earliest))
            began = Moment(time, time)
        if kind == "done" and step.deadline is not None and step.deadline.binding:
            last = due(began.latest, step.deadline.duration)
            if time > last:
                found.append(Untimely("deadline-missed", event, step.id, last))
        if step.type == "timer" and time < (first := due(began.earliest, step.duration)):
            found.append(Untimely("timer-too-early", event, step.id, first))
        return found

    def _unseen(
        self, transition: Transition, kind: str, step: Step, began: Moment, known: Times, next_: datetime
    ) -> Moment:
        """When something happened that no event shows."""
        if kind == "deadline" and step.deadline is not None:
            duration = step.deadline.duration
            return Moment(due(began.earliest, duration), due(began.latest, duration), step.id)
        if kind == "error" or transition.skips or self.moves.played.is_seen(transition):
            return Moment(began.earliest, max(began.latest, next_), began.escaped)
        if kind == "left" and step.id in known.touched:
            time = known.touched[step.id][0]
            return Moment(time, time)
        return began

    def _inside_faults(self, transition: Transition, kind: str, known: Times) -> list[Untimely]:
        """Deadlines of the subprocesses that a transition ends, other than by their own deadlines."""
        found = []
        for name, place in self.active.items():
            step = self.graph.steps[name]
            if step.deadline is None or not step.deadline.binding:
                continue
            if place not in known.since or name not in known.touched:
                continue
            ended = place in transition.clears or (place in transition.takes and transition.step == name)
            time, event = known.touched[name]
            last = due(known.since[place].latest, step.deadline.duration)
            if ended and not (kind == "deadline" and transition.step == name) and time > last:
                found.append(Untimely("deadline-missed", event, name, last))
        return found

    def _kind(self, transition: Transition) -> str:
        """Done | left (a subprocess) | deadline | error: how a transition ends its step."""
        step = self.graph.steps[transition.step]
        if not self.moves.played.is_exit(transition):
            return (
                "left"
                if step.type == "subprocess" and len(transition.takes) == 1 and transition.needs_empty
                else "done"
            )
        targets = {self.net.places[p][1].split(" from ")[0] for p in transition.puts}
        caught = {catch.to for catch in step.catches}
        by_deadline = step.deadline is not None and step.deadline.to in targets and step.deadline.to not in caught
        return "deadline" if by_deadline else "error"

    def _around(self, step: Step) -> tuple[str, ...]:
        """The subprocesses that contain a step."""
        found: list[str] = []
        while step.within:
            found.append(step.within)
            step = self.graph.steps[step.within]
        return tuple(found)


def _latest(moments: list[Moment], otherwise: datetime) -> Moment:
    """When the last of several things had happened."""
    if not moments:
        return Moment(otherwise, otherwise)
    first = max(moments, key=lambda m: m.earliest)
    return Moment(first.earliest, max(m.latest for m in moments), first.escaped)
