"""The letters of one pattern: characters that no set in it tells apart are one letter."""

from __future__ import annotations

from collections.abc import Iterable

from generators.model.pattern.characters import HIGHEST, SCALARS, Ranges, intersection, ranges_by_characters
from generators.model.pattern.nodes import Characters


class Alphabet:
    """A partition of the Unicode scalar values, in order of each letter's first character."""

    def __init__(self, sets: Iterable[Characters]) -> None:
        """Split the characters by membership in the sets."""
        distinct = list(dict.fromkeys(sets))
        events: dict[int, int] = {0: 0}
        for bit, characters in enumerate(distinct):
            for low, high in ranges_by_characters(characters):
                events[low] = events.get(low, 0) ^ (1 << bit)
                events[high + 1] = events.get(high + 1, 0) ^ (1 << bit)
        found: dict[int, list[tuple[int, int]]] = {}
        cuts = sorted(cut for cut in events if cut <= HIGHEST)
        signature = 0
        for low, following in zip(cuts, [*cuts[1:], HIGHEST + 1], strict=True):
            signature ^= events[low]
            found.setdefault(signature, []).append((low, following - 1))
        pairs = [(sign, intersection(tuple(ranges), SCALARS)) for sign, ranges in found.items()]
        pairs = [(sign, ranges) for sign, ranges in pairs if ranges]
        self.letters: tuple[Ranges, ...] = tuple(ranges for _, ranges in pairs)
        self._members = {
            characters: frozenset(letter for letter, (sign, _) in enumerate(pairs) if sign >> bit & 1)
            for bit, characters in enumerate(distinct)
        }

    def members(self, characters: Characters) -> frozenset[int]:
        """Return the letters that make up one of the sets."""
        return self._members[characters]
