"""Finds an alignment of least cost (A*): among equal ones the one that departs from the log as late as possible."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from heapq import heappop, heappush

from conformance.process.alignment.bounds import NEVER, Along
from conformance.process.alignment.moves import Move, Moves, TooFar
from generators.soundness.net import State

UNIT = 1 << 44
"""The cost of one move that does not fit; below it, how early it is."""

Node = tuple[int, State]


def priced(ahead: int) -> int:
    """The cost of a step that the log does not show, so many events before its end; to pass over one costs 1 more."""
    return UNIT + 2 * ahead


def searched(moves: Moves, along: Along, trace: Sequence[str], open_: bool, most: int) -> tuple[list[Move], State]:
    """The moves, and the marking after them; raises TooFar. `open_`: the case need not be over, but had better be."""
    start: Node = (0, moves.initial)
    best = {start: 0}
    origin: dict[Node, tuple[Node, Move]] = {}
    heap: list[tuple[int, int, int, int, Node]] = [(along.least(*start) * UNIT, 0, 0, 0, start)]
    count = looked = 0
    done: set[Node] = set()
    while heap:
        _, ends, _, cost, node = heappop(heap)
        if ends == 1:
            return _way(origin, node), node[1]
        if node in done:
            continue
        done.add(node)
        looked += 1
        if looked > most:
            raise TooFar
        if node[0] == len(trace):
            price = _ending(moves, node[1], open_)
            if price is not None:
                count += 1
                heappush(heap, (cost + price, 1, count, cost + price, node))
        for move, price, following in _onwards(moves, node, trace):
            reached = cost + price
            if following not in best or reached < best[following]:
                least = along.least(*following)
                if least >= NEVER:
                    continue
                best[following] = reached
                origin[following] = node, move
                count += 1
                heappush(heap, (reached + least * UNIT, -following[0], count, reached, following))
    raise TooFar


def _onwards(moves: Moves, node: Node, trace: Sequence[str]) -> Iterator[tuple[Move, int, Node]]:
    position, state = node
    price = priced(len(trace) - position)
    here = trace[position] if position < len(trace) else ""
    visible = moves.visible(state)
    if position < len(trace):
        for seen in visible.get(here, ()) if here else ():
            yield Move(position, position, here, state, seen), 0, (position + 1, seen.following)
        yield Move(position, position, here, state, None), price + 1 if here else 0, (position + 1, state)
    for step, ways in visible.items():
        for seen in ways:
            yield Move(position, -1, step, state, seen), price, (position, seen.following)


def _ending(moves: Moves, state: State, open_: bool) -> int | None:
    if moves.over(state) is not None:
        return 0
    return UNIT // 2 if open_ else None


def _way(origin: dict[Node, tuple[Node, Move]], node: Node) -> list[Move]:
    found: list[Move] = []
    while node in origin:
        node, move = origin[node]
        found.append(move)
    return found[::-1]
