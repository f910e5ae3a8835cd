"""How much an alignment still costs at least, from a marking and a position in the trace.

Every step belongs to one pool. A pool alone, to which every message may come at any time, allows at least what it
allows together with the others; so the sum of what the pools cost alone is no more than what all cost together.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Sequence
from heapq import heapify, heappop, heappush
from typing import NamedTuple

from conformance.process.alignment.moves import Moves
from generators.soundness.net import State, Transition

NEVER = 1 << 20
"""Stands for the cost of what cannot be; more than any trace that is searched can cost."""
MOST_MARKINGS = 4_000
"""A pool with more markings is taken to cost nothing."""
KEPT = 2_000
"""Most traces of pools whose costs are kept."""


class _Local(NamedTuple):
    """A transition as its pool alone sees it."""

    takes: tuple[int, ...]
    puts: tuple[int, ...]
    needs_empty: frozenset[int]
    clears: frozenset[int]
    step: str


class Pool:
    """The markings of one pool alone, and what a trace of its steps costs from each."""

    def __init__(self, moves: Moves, name: str) -> None:
        """Take the transitions of a pool."""
        net = moves.played.net
        self.places = frozenset(place for place, pool in net.pool.items() if pool == name)
        self.transitions = [self._local(t, moves) for t in net.transitions if moves.played.graph.pools[t.step] == name]
        self.number: dict[State, int] = {}
        self.labelled: list[dict[str, list[int]]] = []
        self.before: list[list[tuple[int, int]]] = []
        self._kept: dict[tuple[tuple[str, ...], bool], list[list[int]]] = {}
        self.is_known = self._explore(self.of(moves.initial))

    def of(self, state: State) -> State:
        """What a marking means to the pool."""
        return tuple(place for place in state if place in self.places)

    def costs(self, trace: tuple[str, ...], open_: bool) -> list[list[int]]:
        """Costs per position in the trace and number of the marking; `open_`: the trace need not come to an end."""
        found = self._kept.get((trace, open_))
        if found is None:
            if len(self._kept) >= KEPT:
                self._kept.clear()
            last = [0 if open_ or not state else NEVER for state in self.number]
            found = [self._spread(last)]
            for step in reversed(trace):
                after = found[-1]
                now = [cost + 1 for cost in after]
                for number, edges in enumerate(self.labelled):
                    for target in edges.get(step, ()):
                        now[number] = min(now[number], after[target])
                found.append(self._spread(now))
            found.reverse()
            self._kept[trace, open_] = found
        return found

    def _local(self, transition: Transition, moves: Moves) -> _Local:
        return _Local(
            tuple(p for p in transition.takes if p in self.places),
            tuple(p for p in transition.puts if p in self.places),
            transition.needs_empty & self.places,
            transition.clears & self.places,
            transition.step if moves.is_seen(transition) else "",
        )

    def _explore(self, initial: State) -> bool:
        """Number the markings; False where there are too many."""
        queue = deque([initial])
        self.number = {initial: 0}
        edges: list[tuple[int, str, int]] = []
        while queue:
            state = queue.popleft()
            for transition in self.transitions:
                following = _fired(transition, state)
                if following is None:
                    continue
                if following not in self.number:
                    self.number[following] = len(self.number)
                    queue.append(following)
                edges.append((self.number[state], transition.step, self.number[following]))
            if len(self.number) > MOST_MARKINGS:
                return False
        self.labelled = [{} for _ in self.number]
        self.before = [[] for _ in self.number]
        for source, step, target in dict.fromkeys(edges):
            self.before[target].append((source, 1 if step else 0))
            if step:
                self.labelled[source].setdefault(step, []).append(target)
        return True

    def _spread(self, costs: list[int]) -> list[int]:
        """The costs where steps that the log does not show may come first (Dijkstra, backwards)."""
        heap = [(cost, number) for number, cost in enumerate(costs) if cost < NEVER]
        heapify(heap)
        while heap:
            cost, number = heappop(heap)
            if cost > costs[number]:
                continue
            for source, price in self.before[number]:
                if cost + price < costs[source]:
                    costs[source] = cost + price
                    heappush(heap, (cost + price, source))
        return costs


def _fired(transition: _Local, state: State) -> State | None:
    """The marking afterwards; None where the transition cannot fire or would crowd a place."""
    left = list(state)
    for place in transition.takes:
        if place not in left:
            return None
        left.remove(place)
    if any(place in transition.needs_empty for place in state):
        return None
    if transition.clears:
        left = [place for place in left if place not in transition.clears]
    left += transition.puts
    return tuple(sorted(left)) if len(set(left)) == len(left) else None


class Bounds:
    """The pools of a process."""

    def __init__(self, moves: Moves) -> None:
        """Look into every pool."""
        names = dict.fromkeys(moves.played.graph.pools.values())
        self.pools = [pool for pool in (Pool(moves, name) for name in names) if pool.is_known]
        self._pool_by_step = {t.step: n for n, pool in enumerate(self.pools) for t in pool.transitions if t.step}
        self._numbers: dict[State, tuple[int, ...]] = {}

    def forget(self) -> None:
        """Begin anew, to save memory."""
        self._numbers.clear()

    def along(self, trace: Sequence[str], open_: bool) -> Along:
        """The bounds along a trace; steps that are empty are no steps of the process."""
        local: list[list[str]] = [[] for _ in self.pools]
        places: list[tuple[int, ...]] = []
        for step in trace:
            places.append(tuple(map(len, local)))
            if step in self._pool_by_step:
                local[self._pool_by_step[step]].append(step)
        places.append(tuple(map(len, local)))
        costs = [pool.costs(tuple(steps), open_) for pool, steps in zip(self.pools, local, strict=True)]
        return Along(self, costs, places)

    def numbers(self, state: State) -> tuple[int, ...]:
        """The number of a marking in each pool."""
        found = self._numbers.get(state)
        if found is None:
            found = self._numbers[state] = tuple(pool.number[pool.of(state)] for pool in self.pools)
        return found


class Along(NamedTuple):
    """The bounds along one trace. places: per position, how many steps of each pool are before it."""

    bounds: Bounds
    costs: list[list[list[int]]]
    places: list[tuple[int, ...]]

    def least(self, position: int, state: State) -> int:
        """What the rest costs at least, without events that are no steps of the process."""
        numbers = self.bounds.numbers(state)
        rows = self.places[position]
        return sum(costs[row][number] for costs, row, number in zip(self.costs, rows, numbers, strict=True))
