"""Which sets of a plain tree may take the next character at one place (Glushkov's construction)."""

from __future__ import annotations

from functools import cached_property
from itertools import combinations

from generators.model.pattern.bounds import nullable
from generators.model.pattern.characters import intersection, ranges_by_characters
from generators.model.pattern.nodes import Alternation, Characters, Node, Repeat, Sequence


class Positions:
    """The sets of a tree, numbered in reading order, and what can follow what."""

    def __init__(self, tree: Node) -> None:
        """Number the sets of the tree."""
        self.sets: list[Characters] = []
        self.following: list[set[int]] = []
        self.inside: dict[Repeat, set[int]] = {}
        self.doubled: set[Repeat] = set()
        self.first, _ = self._ends(tree)

    @cached_property
    def rivals(self) -> list[frozenset[int]]:
        """The positions that may come first, and those that may come behind each position."""
        return list(dict.fromkeys(frozenset(places) for places in [self.first, *self.following]))

    @cached_property
    def competing(self) -> frozenset[int]:
        """The positions that share a character with a rival."""
        found: set[int] = set()
        for places in self.rivals:
            by_set: dict[Characters, list[int]] = {}
            for place in sorted(places):
                by_set.setdefault(self.sets[place], []).append(place)
            for same in by_set.values():
                found.update(same if len(same) > 1 else ())
            for one, other in combinations(by_set, 2):
                if intersection(ranges_by_characters(one), ranges_by_characters(other)):
                    found.update(by_set[one], by_set[other])
        return frozenset(found)

    def competes(self, node: Repeat) -> bool:
        """Tell whether a repetition leaves open, at some character, where in the tree one is."""
        return node in self.doubled or not self.competing.isdisjoint(self.inside[node])

    def _ends(self, node: Node) -> tuple[set[int], set[int]]:
        """Return the first and last positions of a part, noting what follows what inside it."""
        match node:
            case Characters():
                self.sets.append(node)
                self.following.append(set())
                return {len(self.sets) - 1}, {len(self.sets) - 1}
            case Sequence():
                return self._sequence(node)
            case Alternation():
                ends = [self._ends(branch) for branch in node.branches]
                return set().union(*(first for first, _ in ends)), set().union(*(last for _, last in ends))
            case _:
                assert isinstance(node, Repeat)
                return self._repeat(node)

    def _sequence(self, node: Sequence) -> tuple[set[int], set[int]]:
        first: set[int] = set()
        last: set[int] = set()
        all_empty = True
        for item in node.items:
            item_first, item_last = self._ends(item)
            for place in last:
                self.following[place] |= item_first
            empty = nullable(item)
            first = first | item_first if all_empty else first
            last = last | item_last if empty else item_last
            all_empty = all_empty and empty
        return first, last

    def _repeat(self, node: Repeat) -> tuple[set[int], set[int]]:
        start = len(self.sets)
        first, last = self._ends(node.body)
        self.inside.setdefault(node, set()).update(range(start, len(self.sets)))
        if node.maximum is None or node.maximum > 1:
            for place in last:
                if not self.following[place].isdisjoint(first):
                    self.doubled.add(node)
                self.following[place] |= first
        return first, last
