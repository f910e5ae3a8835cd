"""In which order pools stand one below another: those that exchange most messages side by side."""

from __future__ import annotations

from collections import Counter
from itertools import permutations

from generators.process_diagrams.elements import Collaboration

MOST = 7
"""With more pools than this, trying every order takes too long and the declared order stands."""


def pool_order(collaboration: Collaboration) -> list[str]:
    """Ids of the pools from top to bottom; of equally good orders the one nearest to the declaration."""
    names = [p.id for p in collaboration.pools]
    if len(names) > MOST:
        return names
    pool_of = {e.id: p.id for e in collaboration.elements for p in collaboration.pools if p.participant.id == e.pool}
    pool_of.update({name: name for name in names})
    flows = Counter(frozenset((pool_of[f.source], pool_of[f.target])) for f in collaboration.messages)
    boxes = {p.id for p in collaboration.pools if p.black_box}

    def cost(order: list[str]) -> tuple[int, tuple[int, ...]]:
        place = {name: number for number, name in enumerate(order)}
        total = 0
        for pair, count in flows.items():
            start, end = min(place[n] for n in pair), max(place[n] for n in pair)
            total += count * sum(3 if order[n] in boxes else 2 for n in range(start + 1, end))
        return total, tuple(place[name] for name in names)

    return min((list(order) for order in permutations(names)), key=cost)
