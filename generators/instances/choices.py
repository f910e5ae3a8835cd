"""Which of the possible values, branches and optional slots an instance takes."""

from __future__ import annotations

import itertools
from collections.abc import Iterable, Iterator
from random import Random
from typing import Protocol, TypeVar

from generators.instances.texts import TRICKY

Option = TypeVar("Option")
DEEPEST_OPTIONAL = 6
SHUFFLED = 16


class Choices(Protocol):
    """A policy; the same policy over the same model gives the same instance.

    most: how many objects an instance may have before optional ones are left out.
    texts: what to propose for texts besides what the model gives.
    """

    most: int
    texts: tuple[str, ...]

    def includes(self, depth: int) -> bool:
        """Whether an optional slot at a depth gets a value."""

    def ordered(self, options: Iterable[Option]) -> Iterator[Option]:
        """The options, the wanted one first; read no further than needed."""

    def count(self, low: int, high: int | None) -> int:
        """How many members a list gets, where that many are allowed; at least one, since XML knows no empty list."""

    def seeds(self) -> Iterator[int]:
        """Seeds for samples of patterns."""


class Filled:
    """Everything as far as `depth`, the first option, one member per list: a sample for people."""

    most = 400
    texts: tuple[str, ...] = ()

    def __init__(self, depth: int = DEEPEST_OPTIONAL) -> None:
        """Fill optional slots down to a depth; 0 leaves all of them out."""
        self._depth = depth

    def includes(self, depth: int) -> bool:
        """Whether the depth is within the limit."""
        return depth < self._depth

    def ordered(self, options: Iterable[Option]) -> Iterator[Option]:
        """The options as they are."""
        return iter(options)

    def count(self, low: int, high: int | None) -> int:
        """One, or as many as there must be."""
        return max(low, 1)

    def seeds(self) -> Iterator[int]:
        """Upwards from the most readable one."""
        return iter(range(40))


class Chance:
    """What a random generator says; deeper optional slots grow rarer, so that instances stay small."""

    most = 60
    texts: tuple[str, ...] = TRICKY

    def __init__(self, random: Random) -> None:
        """Choose by `random`."""
        self._random = random

    def includes(self, depth: int) -> bool:
        """More likely near the root."""
        return self._random.random() < 0.7 / (1 + depth / 2)

    def ordered(self, options: Iterable[Option]) -> Iterator[Option]:
        """The first options shuffled, then the others."""
        remaining = iter(options)
        first = list(itertools.islice(remaining, SHUFFLED))
        self._random.shuffle(first)
        return itertools.chain(first, remaining)

    def count(self, low: int, high: int | None) -> int:
        """At most two more than the least."""
        return max(low, 1) + self._random.randrange(3) // (1 + (low > 1))

    def seeds(self) -> Iterator[int]:
        """Any, the same few again and again, since each costs a walk along the pattern."""
        return iter(self._random.sample(range(60), 40))
