"""Gives each move in which log and process disagree the name of what happened there."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from functools import cache
from typing import NamedTuple

from conformance.process.alignment import Move, Moves
from generators.model.counterparts import receives
from generators.model.process import Step
from generators.vectors.process.required import violated


class Named(NamedTuple):
    """A deviation in the order of steps. event: number from 0, as many as there are events where the case goes on.

    subject: the step that it is about. other: a step that says what is wrong with it; early: of a wrong order.
    requirements: ids that are violated.
    """

    kind: str
    event: int
    subject: str
    other: str = ""
    early: bool = False
    requirements: tuple[str, ...] = ()


class Naming:
    """Names deviations of a process."""

    def __init__(self, moves: Moves) -> None:
        """Know which steps exclude each other."""
        self.moves, self.graph, self.net = moves, moves.played.graph, moves.played.net
        self.exclusive = cache(self._exclusive)

    def named(self, way: Sequence[Move], events: int) -> list[Named]:
        """The deviations of a way, by event; a step that stands in the wrong place is one."""
        pairs = _moved(way)
        paired = {number for pair in pairs for number in pair}
        found = [self._out_of_order(way, shown, due) for shown, due in pairs]
        open_: list[Move] = []
        for number, move in enumerate(way):
            if move.fits or number in paired or not move.step:
                continue
            if move.seen is None:
                found.append(self._superfluous(way, number))
            elif move.position < events:
                kind = missing_kind(self.graph.steps[move.step])
                found.append(Named(kind, move.position, move.step, requirements=self._violated(move.step, kind)))
            else:
                open_.append(move)
        if open_:
            ids = [i for m in open_ for i in (*self._violated(m.step, "not-ended"), *self._violated(m.step, "missing"))]
            last = next((m.step for m in open_ if self.graph.steps[m.step].type == "end"), open_[0].step)
            other = open_[0].step if open_[0].step != last else ""
            found.append(Named("not-ended", events, last, other, requirements=tuple(dict.fromkeys(ids))))
        return sorted(found, key=lambda n: (n.event, n.kind))

    def _violated(self, name: str, kind: str) -> tuple[str, ...]:
        step = self.graph.steps[name]
        return violated(step, missing_kind(step) if kind == "missing" else kind)

    def _out_of_order(self, way: Sequence[Move], shown: int, due: int) -> Named:
        """A step that the log shows at another place than the process wants it."""
        name = way[shown].step
        between = [m for m in way[min(shown, due) : max(shown, due)] if m.fits]
        if shown > due:
            return Named("wrong-order", way[due].position, name, requirements=self._violated(name, "missing"))
        sends = [m.step for m in between if name in self.graph.receivers.get(m.step, ())]
        passed = [m.step for m in between if self._comes_before(m.step, name)]
        ids = tuple(dict.fromkeys(i for step in passed for i in self._violated(step, "missing")))
        if receives(self.graph.steps[name]) and sends:
            return Named("received-before-sent", way[shown].event, name, sends[0], requirements=ids)
        after = passed[-1] if passed else ""
        return Named("wrong-order", way[shown].event, name, after, early=True, requirements=ids)

    def _comes_before(self, first: str, then: str) -> bool:
        """Whether flows lead from one step of a pool to another, and not back."""
        if self.graph.pools[first] != self.graph.pools[then]:
            return False
        return then in self.graph.reached([first]) and first not in self.graph.reached([then])

    def _superfluous(self, way: Sequence[Move], number: int) -> Named:
        move = way[number]
        name, event = move.step, move.event
        earlier = [m for m in way[:number] if m.seen is not None]
        if any(m.step == name and m.fits for m in earlier):
            return Named("twice", event, name)
        if receives(self.graph.steps[name]) and not self._is_sent(name, move):
            later = [m.step for m in way[number:] if m.fits and name in self.graph.receivers.get(m.step, ())]
            kind = "received-before-sent" if later else "message-without-counterpart"
            return Named(kind, event, name, next(iter(later), ""))
        pool = self.graph.pools[name]
        acted = [m.step for m in earlier if self.graph.pools[m.step] == pool]
        waiting = any(self.net.pool.get(place) == pool for place in move.marking)
        if acted and not waiting:
            return Named("after-end", event, name, pool)
        taken = next((m.step for m in way if m.fits and self.exclusive(name, m.step)), "")
        if taken:
            return Named("other-branch", event, name, taken)
        if not acted:
            return Named("before-start", event, name, pool)
        return Named("unexpected-step", event, name)

    def _is_sent(self, name: str, move: Move) -> bool:
        """Whether a message that a step receives is on its way."""
        sends, boxes = self.graph.channels[name]
        step = self.graph.steps[name]
        channels = {self.net.channel(step.message, self.graph.pools[s], self.graph.pools[name]) for s in sends}
        return bool(boxes) or any(place in channels for place in move.marking)

    def _exclusive(self, first: str, second: str) -> bool:
        """Whether some decision leads to the one or to the other."""
        if self.graph.pools[first] != self.graph.pools[second]:
            return False
        for decision in self.graph.steps.values():
            ways = [w for w in self.graph.ways(decision) if w.kind != "reminder"]
            if decision.type in ("parallel", "inclusive") or len(ways) < 2:
                continue
            sides = [self.graph.reached([way.target], until=decision.id) for way in ways]
            if any(first in a - b and second in b - a for a in sides for b in sides):
                return True
        return False


def missing_kind(step: Step) -> str:
    """What it is called when a step does not happen."""
    if step.type == "send":
        return "message-not-sent"
    return "message-not-received" if receives(step) else "missing-step"


def _moved(way: Sequence[Move]) -> list[tuple[int, int]]:
    """Numbers of the moves in which a step is shown and in which it would have been due, the n-th with the n-th."""
    shown: dict[str, list[int]] = defaultdict(list)
    due: dict[str, list[int]] = defaultdict(list)
    for number, move in enumerate(way):
        if move.step and not move.fits:
            (shown if move.seen is None else due)[move.step].append(number)
    return [pair for step in shown for pair in zip(shown[step], due.get(step, ()), strict=False)]
