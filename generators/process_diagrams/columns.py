"""Which column an element stands in: right of all that lead to it, and in the column of a message that it awaits."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from typing import NamedTuple

MESSAGE_WEIGHT = 3
"""How much more a slanted message flow hurts than a long sequence flow."""


class Edge(NamedTuple):
    """From one key to another that stands at least `least` columns further right."""

    source: str
    target: str
    least: int = 1


def backward(keys: list[str], edges: Iterable[Edge]) -> set[Edge]:
    """The edges that close a cycle when the graph is walked depth first in the order given."""
    following: dict[str, list[Edge]] = defaultdict(list)
    entered: set[str] = set()
    for edge in edges:
        following[edge.source].append(edge)
        entered.add(edge.target)
    found: set[Edge] = set()
    state: dict[str, int] = {}
    for root in [*(k for k in keys if k not in entered), *keys]:
        if root in state:
            continue
        state[root] = 1
        stack = [(root, iter(following[root]))]
        while stack:
            key, rest = stack[-1]
            ahead = next(rest, None)
            if ahead is None:
                state[key] = 2
                stack.pop()
            elif ahead.target not in state:
                state[ahead.target] = 1
                stack.append((ahead.target, iter(following[ahead.target])))
            elif state[ahead.target] == 1:
                found.add(ahead)
    return found


def columns(keys: list[str], sequence: list[Edge], messages: list[Edge] | None = None) -> dict[str, int]:
    """Key → column from 0; edges of `sequence` must not form a cycle, messages that would close one do not count."""
    chosen = list(sequence)
    for edge in messages or []:
        if edge.source != edge.target and not _leads(edge.target, edge.source, chosen):
            chosen.append(edge)
    order = _sorted(keys, chosen)
    into: dict[str, list[Edge]] = defaultdict(list)
    out: dict[str, list[Edge]] = defaultdict(list)
    for edge in chosen:
        out[edge.source].append(edge)
        into[edge.target].append(edge)
    column: dict[str, int] = {}
    for key in order:
        column[key] = max((column[e.source] + e.least for e in into[key]), default=0)
    for _ in range(4):
        if not any([_moved(key, column, into, out) for key in reversed(order)]):
            break
    first = min(column.values(), default=0)
    return {key: column[key] - first for key in keys}


def _moved(key: str, column: dict[str, int], into: dict[str, list[Edge]], out: dict[str, list[Edge]]) -> bool:
    """Move a key right, towards what follows it, where that shortens more than it lengthens."""
    room = min((column[e.target] - e.least - column[key] for e in out[key]), default=0)
    pull = sum(_weight(e) for e in out[key]) - sum(_weight(e) for e in into[key])
    if room <= 0 or pull <= 0:
        return False
    column[key] += room
    return True


def _weight(edge: Edge) -> int:
    return 1 if edge.least else MESSAGE_WEIGHT


def _leads(source: str, target: str, edges: list[Edge]) -> bool:
    following: dict[str, list[str]] = defaultdict(list)
    for edge in edges:
        following[edge.source].append(edge.target)
    seen, open_ = {source}, [source]
    while open_:
        key = open_.pop()
        if key == target:
            return True
        for other in following[key]:
            if other not in seen:
                seen.add(other)
                open_.append(other)
    return False


def _sorted(keys: list[str], edges: list[Edge]) -> list[str]:
    """The keys in a topological order, as near to the given one as possible."""
    missing = dict.fromkeys(keys, 0)
    following: dict[str, list[str]] = defaultdict(list)
    for edge in edges:
        missing[edge.target] += 1
        following[edge.source].append(edge.target)
    ready = [key for key in keys if not missing[key]]
    order: list[str] = []
    while ready:
        key = ready.pop(0)
        order.append(key)
        for other in following[key]:
            missing[other] -= 1
            if not missing[other]:
                ready.append(other)
    return order
