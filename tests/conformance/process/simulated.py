"""Cases that follow a process, played at random and in time: they share nothing with the replay but the net."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime, timedelta
from random import Random

from conformance.process.logs import Event, LogCase
from generators.model.process import Process, Step
from generators.soundness.net import State, Transition
from generators.vectors.process.duration import after
from generators.vectors.process.played import Played

BEGIN = datetime.fromisoformat("2027-03-01T08:00:00+01:00")
MOMENT = timedelta(seconds=1)
LONGEST = 300


class Simulation:
    """Plays a process; time goes on with every step, and no deadline passes unless its way out is taken."""

    def __init__(self, process: Process, chance: Random) -> None:
        self.played, self.chance = Played(process), chance
        self.graph, self.net = self.played.graph, self.played.net

    def case(self, name: str = "fall") -> LogCase | None:
        """A case that has come to its end; None where chance led nowhere in reasonable time."""
        state, now = self.played.initial, BEGIN
        since: dict[int, datetime] = dict.fromkeys(state, now)
        events: list[Event] = []
        for _ in range(LONGEST):
            if self.played.is_over(state) and self.chance.random() < 0.8:
                return LogCase(name, events, 1)
            able = self._at_once(state, now) or list(self._able(state, since, now))
            if not able:
                return LogCase(name, events, 1) if self.played.is_over(state) else None
            calm = [one for one in able if not self.played.is_exit(one[0])]
            transition, now = self.chance.choice(calm if calm and self.chance.random() < 0.9 else able)
            if self.played.is_seen(transition):
                step = self.played.step(transition)
                number = len(events) + 1
                events.append(Event(step.id, now, step.participant, step.message, line=number, place=number))
            following = self.net.fired(transition, state)
            kept = {p: t for p, t in since.items() if p in following and p not in transition.puts}
            stays = {p: since[p] for p in transition.puts if p in transition.takes and p in since}
            since = {**dict.fromkeys(following, now), **kept, **stays}
            state = following
        return None

    def _at_once(self, state: State, now: datetime) -> list[tuple[Transition, datetime]]:
        """What takes no time: gateways, and the beginnings and ends of subprocesses."""
        return [
            (transition, now)
            for transition in self.net.enabled(state)
            if not self.played.is_seen(transition) and not self.played.is_exit(transition) and not transition.skips
        ]

    def _able(self, state: State, since: dict[int, datetime], now: datetime) -> Iterator[tuple[Transition, datetime]]:
        """What can happen next, and when, without that a deadline of something else passes."""
        limits = {place: self._limit(place, since[place]) for place in state if place in self.net.pool}
        for transition in self.net.enabled(state):
            places = [p for p in transition.takes if p in self.net.pool]
            step = self.played.step(transition)
            began = max((since[p] for p in places), default=now)
            moment = now + MOMENT * self.chance.randint(1, 10)
            escapes = self._escapes(transition, step)
            if escapes and step.deadline is not None:
                moment = max(now, after(began, step.deadline.duration)) + MOMENT
            elif step.type == "timer":
                moment = max(moment, after(began, step.duration))
            others = [limit for place, limit in limits.items() if not (escapes and place in places)]
            if all(limit is None or moment <= limit for limit in others):
                yield transition, moment

    def _limit(self, place: int, since: datetime) -> datetime | None:
        """Until when the step at a place has time."""
        step = self.graph.steps.get(self.net.places[place][1].split(" from ")[0])
        if step is None or step.deadline is None or not step.deadline.binding:
            return None
        return after(since, step.deadline.duration)

    def _escapes(self, transition: Transition, step: Step) -> bool:
        """Whether it is the way out of a deadline that has passed."""
        if step.deadline is None or not step.deadline.to or not self.played.is_exit(transition):
            return False
        return step.deadline.to in {self.net.places[p][1].split(" from ")[0] for p in transition.puts}
