"""Among alignments of the same cost, finds the one with the fewest events at the wrong time."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import datetime
from heapq import heappop, heappush
from typing import NamedTuple

from conformance.process.alignment.bounds import NEVER, Along
from conformance.process.alignment.moves import Move, Moves, Seen
from conformance.process.alignment.search import UNIT, priced
from conformance.process.alignment.timing import Times, Timing, Untimely
from generators.soundness.net import State, Transition

FAULT = UNIT >> 12
"""The cost of one event at the wrong time: less than that of a move that does not fit, more than of its place."""
MOST_LOOKED_AT = 3_000
"""Most positions that are looked at; a longer trace is not searched."""


class _Node(NamedTuple):
    position: int
    state: State
    known: Times
    unseen: tuple[Transition, ...]
    before: State


class Timely:
    """Searches transition by transition, since what happens unseen takes time, too."""

    def __init__(self, moves: Moves, timing: Timing) -> None:
        """Search in a process."""
        self.moves, self.timing = moves, timing

    def searched(
        self, along: Along, trace: Sequence[str], times: Sequence[datetime], cost: int, over: bool
    ) -> list[Move] | None:
        """The way with the fewest faults among those of this cost; None where the search goes too far.

        cost: without events that are no steps of the process. over: whether the case has to come to its end.
        """
        if len(trace) > MOST_LOOKED_AT:
            return None
        initial = self.moves.initial
        start = _Node(0, initial, self.timing.begun(times), (), initial)
        heap: list[tuple[int, int, int, _Node, tuple[Move, ...]]] = [(0, 0, 0, start, ())]
        done = set()
        count = 0
        while heap:
            price, _, _, node, way = heappop(heap)
            key = (node.position, node.state, tuple(sorted(node.known.since.items())))
            if node.position > len(trace):
                return list(way)
            if key in done:
                continue
            done.add(key)
            if len(done) > MOST_LOOKED_AT:
                return None
            if node.position == len(trace) and (not over or self.moves.played.is_over(node.state)):
                count += 1
                heappush(heap, (price, -node.position - 1, count, node._replace(position=node.position + 1), way))
            for extra, following, move in self._onwards(node, trace, times):
                reached = price + extra
                spent = reached // UNIT
                if spent > cost:
                    continue
                least = along.least(following.position, following.state)
                if least < NEVER and spent + least <= cost:
                    count += 1
                    heappush(
                        heap,
                        (reached, -following.position, count, following, (*way, move) if move is not None else way),
                    )
        return None

    def _onwards(
        self, node: _Node, trace: Sequence[str], times: Sequence[datetime]
    ) -> Iterator[tuple[int, _Node, Move | None]]:
        price = priced(len(trace) - node.position)
        here = trace[node.position] if node.position < len(trace) else ""
        if node.position < len(trace):
            passed = Move(node.position, node.position, here, node.state, None)
            yield price + 1 if here else 0, node._replace(position=node.position + 1), passed
        for transition in self.moves.played.net.enabled(node.state):
            following = self.moves.played.net.fired(transition, node.state)
            if not self.moves.is_possible(following):
                continue
            if not self.moves.is_seen(transition):
                found: list[Untimely] = []
                known = self.timing.fired(transition, node.known, found, times, node.position, -1)
                unseen = (*node.unseen, transition)
                yield len(found) * FAULT, _Node(node.position, following, known, unseen, node.before), None
                continue
            events = [-1, node.position] if transition.step == here else [-1]
            for event in events:
                found = []
                known = self.timing.fired(transition, node.known, found, times, node.position, event)
                seen = Seen(node.unseen, transition, following)
                move = Move(node.position, event, transition.step, node.before, seen)
                position = node.position + (event >= 0)
                cost = len(found) * FAULT + (price if event < 0 else 0)
                yield cost, _Node(position, following, known, (), following), move
