"""Sets that compete for one character, and the complements among them that libxml2 misjudges.

libxml2 backtracks only where it finds that two sets share a character. For complements it compares what they
exclude instead: it takes `[^a]` and `[^b]` for disjoint, and `[a-c]` and `[^a]`, and then rejects `xb` for
`[^a]c|[^b]b`. A difference, `[\\s\\S-[a]]`, means the same and is compared rightly.
"""

from __future__ import annotations

from itertools import combinations

from generators.model.pattern.bounds import nullable
from generators.model.pattern.characters import LINE_END, Ranges, intersection, merged, ranges_by_characters
from generators.model.pattern.nodes import Alternation, Category, Characters, Node, Repeat, Sequence


def misjudged_complements(tree: Node) -> frozenset[Characters]:
    """Return the complements that compete with a set they share characters with, unknown to libxml2."""
    found: set[Characters] = set()
    for together in _Positions(tree).competing():
        for pair in combinations(together, 2):
            if any(each.negated for each in pair) and _misjudged(*pair):
                found.update(each for each in pair if each.negated)
    return frozenset(found)


def _misjudged(one: Characters, other: Characters) -> bool:
    """Tell whether libxml2 takes two sets for disjoint that are not."""
    if any(each.literal is not None or _is_dot(each) for each in (one, other)):
        return False
    if _has_category(one) or _has_category(other):
        return True
    listed = bool(intersection(_listed(one), _listed(other)))
    taken_for_disjoint = listed != (one.negated and other.negated)
    return taken_for_disjoint and bool(intersection(ranges_by_characters(one), ranges_by_characters(other)))


def _is_dot(node: Characters) -> bool:
    return node.negated and _listed(node) == LINE_END and not _has_category(node)


def _has_category(node: Characters) -> bool:
    return any(isinstance(item, Category) for item in node.items)


def _listed(node: Characters) -> Ranges:
    return merged(item for item in node.items if not isinstance(item, Category))


class _Positions:
    """Which sets can come first, and which can follow each other (Glushkov's construction)."""

    def __init__(self, tree: Node) -> None:
        """Number the sets of the tree in reading order."""
        self.sets: list[Characters] = []
        self.following: list[set[int]] = []
        self.first, _ = self._ends(tree)

    def competing(self) -> list[list[Characters]]:
        """Return, for the start and behind each set, the different sets that may take the next character."""
        distinct = dict.fromkeys(frozenset(positions) for positions in [self.first, *self.following])
        return [list(dict.fromkeys(self.sets[place] for place in sorted(places))) for places in distinct]

    def _ends(self, node: Node) -> tuple[set[int], set[int]]:
        """Return the first and last positions of a part, noting what follows what inside it."""
        match node:
            case Characters():
                self.sets.append(node)
                self.following.append(set())
                place = {len(self.sets) - 1}
                return place, set(place)
            case Sequence():
                return self._sequence(node)
            case Alternation():
                ends = [self._ends(branch) for branch in node.branches]
                return set().union(*(first for first, _ in ends)), set().union(*(last for _, last in ends))
            case _:
                assert isinstance(node, Repeat)
                first, last = self._ends(node.body)
                if node.maximum is None or node.maximum > 1:
                    self._follow(last, first)
                return first, last

    def _sequence(self, node: Sequence) -> tuple[set[int], set[int]]:
        first: set[int] = set()
        last: set[int] = set()
        all_empty = True
        for item in node.items:
            item_first, item_last = self._ends(item)
            self._follow(last, item_first)
            empty = nullable(item)
            first = first | item_first if all_empty else first
            last = last | item_last if empty else item_last
            all_empty = all_empty and empty
        return first, last

    def _follow(self, last: set[int], first: set[int]) -> None:
        for place in last:
            self.following[place] |= first
