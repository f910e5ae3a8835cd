"""Replays the cases of a log, one by one."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from datetime import datetime

from conformance.process.alignment import MOST_LOOKED_AT, Aligned, Aligner, Move
from conformance.process.alignment.timely import Timely
from conformance.process.alignment.timing import Timing, Untimely
from conformance.process.deviation import Deviation
from conformance.process.kinds import KINDS, NEEDED
from conformance.process.logs import Event, LogCase
from conformance.process.naming import Named, Naming
from conformance.process.outcome import Outcome
from conformance.process.parties import Misplaced, Parties
from conformance.process.telling import Telling
from conformance.process.vocabulary import Vocabulary
from generators.model.counterparts import receives
from generators.model.process import Process, Step
from generators.vectors.process.required import required, violated


class Replayer:
    """Replays cases of a sound process. now: the moment of the log; before it a case need not have ended."""

    def __init__(
        self,
        process: Process,
        now: datetime | None = None,
        shows: Callable[[Step], bool] = lambda _: True,
        most: int = MOST_LOOKED_AT,
    ) -> None:
        """Prepare a process. shows: whether a log records a step; most: what the search for an alignment looks at."""
        self.process, self.now = process, now
        self.aligner = Aligner(process, shows, most)
        moves = self.aligner.moves
        self.words = Vocabulary(process, moves.shown)
        self.parties = Parties(self.words)
        self.naming = Naming(moves)
        self.timing = Timing(moves)
        self.timely = Timely(moves, self.timing)
        self.telling = Telling(self.words)
        self.met = {step.id: frozenset(required(step)) for step in process.steps}

    def outcome(self, case: LogCase) -> Outcome:
        """What a case shows."""
        steps = [self.words.step(event.activity) for event in case.events]
        kept = [n for n, step in enumerate(steps) if not step or step in self.words.shown]
        events, trace = [case.events[n] for n in kept], [steps[n] for n in kept]
        aligned = self.aligner.aligned(trace, self.now is not None)
        scene = _Scene(case, events, trace)
        found = [*self._misplaced(scene), *self._unknown(scene)]
        if aligned.moves is None:
            found += [self._stuck(scene, aligned.stuck)] if aligned.stuck >= 0 else []
            way: list[Move] = []
        else:
            way, late = self._in_time(aligned, scene)
            found += [self._untimely(scene, one) for one in late]
            found += [self._disordered(scene, one) for one in self.naming.named(way, len(trace))]
        found.sort(key=lambda d: (d.event, _ORDER[d.kind], d.subject))
        met = frozenset[str]().union(*(self.met[m.step] for m in way if m.fits))
        cost = -1 if aligned.moves is None else aligned.cost
        asked, untold = _asked(scene, self.words)
        return Outcome(len(case.events), len(trace), cost, aligned.over, found, asked, untold, set(met))

    def _in_time(self, aligned: Aligned, scene: _Scene) -> tuple[list[Move], list[Untimely]]:
        """The way that is told, and what is at the wrong time on it: as little as the events allow."""
        way, times = aligned.moves or [], scene.times
        if times is None:
            return way, []
        late = self._late(way, aligned, scene, times)
        if late:
            cost = sum(not m.fits and bool(m.step) for m in way)
            along = self.aligner.bounds.along(scene.trace, self.now is not None)
            other = self.timely.searched(along, scene.trace, times, cost, aligned.over)
            if other is not None:
                found = self._late(other, aligned, scene, times)
                if len(found) < len(late):
                    return other, found
        return way, late

    def _late(self, way: list[Move], aligned: Aligned, scene: _Scene, times: Sequence[datetime]) -> list[Untimely]:
        end = way[-1] if way else None
        marking = self.aligner.moves.initial if end is None else end.seen.following if end.seen else end.marking
        tail = self.aligner.moves.over(marking) if aligned.over else ()
        found, known = self.timing.untimely(way, tail or (), times)
        if self.now is not None and not aligned.over:
            found += self.timing.overdue(known, self.now, len(times))
        return found

    def _misplaced(self, scene: _Scene) -> Iterator[Deviation]:
        for number, (event, name) in enumerate(zip(scene.events, scene.trace, strict=True)):
            if name:
                step = self.words.steps[name]
                for one in self.parties.misplaced(event, step):
                    kind = "wrong-participant" if KINDS[one.kind].vector == "wrong-participant" else one.kind
                    yield self._told(scene, one.kind, number, ids=violated(step, kind), misplaced=one)

    def _unknown(self, scene: _Scene) -> Iterator[Deviation]:
        for number, name in enumerate(scene.trace):
            if not name:
                yield self._told(scene, "unknown-step", number)

    def _stuck(self, scene: _Scene, number: int) -> Deviation:
        return self._told(scene, "unexpected-step" if number < len(scene.trace) else "not-ended", number)

    def _untimely(self, scene: _Scene, one: Untimely) -> Deviation:
        ids = violated(self.words.steps[one.step], KINDS[one.kind].vector)
        return self._told(scene, one.kind, one.event, one.step, ids=ids, due=one.due)

    def _disordered(self, scene: _Scene, one: Named) -> Deviation:
        return self._told(scene, one.kind, one.event, one.subject, one.other, one.early, one.requirements)

    def _told(
        self,
        scene: _Scene,
        kind: str,
        number: int,
        subject: str = "",
        other: str = "",
        early: bool = False,
        ids: tuple[str, ...] = (),
        misplaced: Misplaced | None = None,
        due: datetime | None = None,
    ) -> Deviation:
        """The deviation at an event, or after the last one."""
        event = scene.events[number] if number < len(scene.events) else None
        last = event or (scene.events[-1] if scene.events else None)
        step = (scene.trace[min(number, len(scene.trace) - 1)] or (last.activity if last else "")) if last else ""
        said = self.telling.message(kind, step, subject or step, other, early, misplaced, due)
        return Deviation(
            case=scene.case.name,
            kind=kind,
            deviation=KINDS[kind].vector,
            event=scene.number(event),
            step=step,
            subject=subject if subject != step else "",
            line=last.line if last is not None else scene.case.line,
            time=last.time.isoformat() if last is not None and last.time is not None else "",
            requirements=ids,
            found=misplaced.found if misplaced is not None else "",
            expected=misplaced.wanted if misplaced is not None else due.isoformat() if due is not None else "",
            message=said,
        )


_ORDER = {kind: number for number, kind in enumerate(KINDS)}


class _Scene:
    """The events of a case that are judged, and the steps that they are."""

    def __init__(self, case: LogCase, events: list[Event], trace: list[str]) -> None:
        self.case, self.events, self.trace = case, events, trace
        stated = [event.time for event in events]
        self.times = None if None in stated else [time for time in stated if time is not None]
        self._numbers: dict[int, int] = {}

    def number(self, event: Event | None) -> int:
        """The number of an event in its case as the log has them, from 1; one more than the last for None."""
        if event is None:
            return len(self.case.events) + 1
        if not self._numbers:
            places = sorted(e.place for e in self.case.events)
            self._numbers = {place: number for number, place in enumerate(places, 1)}
        return self._numbers[event.place]


def _asked(scene: _Scene, words: Vocabulary) -> tuple[dict[str, int], dict[str, int]]:
    """What the events could be judged by → how many of them, and how many leave it out."""
    asked, untold = dict.fromkeys(NEEDED, 0), dict.fromkeys(NEEDED, 0)
    for event, name in zip(scene.events, scene.trace, strict=True):
        stated = {"participant": bool(event.participant), "time": event.time is not None}
        step = words.steps.get(name)
        if step is not None and step.message:
            stated["message"] = bool(event.message)
            side = "sender" if receives(step) else "receiver"
            stated[side] = bool(getattr(event, side))
        for field, given in stated.items():
            asked[field] += 1
            untold[field] += not given
    return asked, untold
