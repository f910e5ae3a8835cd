"""Aligns traces, each distinct one once."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import NamedTuple

from conformance.process.alignment.bounds import Bounds
from conformance.process.alignment.following import Follower
from conformance.process.alignment.moves import Move, Moves, TooFar
from conformance.process.alignment.search import searched
from generators.model.process import Process, Step
from generators.soundness.net import State

KEPT = 20_000
"""Most distinct traces whose alignments are kept."""
MOST_LOOKED_AT = 50_000
"""Most positions that the search for one alignment looks at."""
MOST_MARKINGS = 100_000
"""Most markings that are remembered from one case to the next."""
LONGEST = 20_000
"""A trace with more events that does not fit is not aligned."""


class Aligned(NamedTuple):
    """What came out of aligning a trace.

    moves: None where the search reached its limit. ends: the markings that the trace may have led to, of one that
    fits; else the one that it was aligned to. stuck: number of the first event that could not happen, from 0; as many
    as there are events where the case was not over, -1 where it fits or that is unknown. over: whether the case has
    come to its end.
    """

    moves: list[Move] | None
    ends: tuple[State, ...]
    stuck: int
    over: bool

    @property
    def cost(self) -> int:
        """Moves in which log and process do not agree."""
        return sum(not move.fits for move in self.moves or ())


class Aligner:
    """Aligns traces with a sound process."""

    def __init__(
        self, process: Process, shows: Callable[[Step], bool] = lambda _: True, most: int = MOST_LOOKED_AT
    ) -> None:
        """Take a process, which of its steps a log records, and how far to search at most."""
        self.moves = Moves(process, shows)
        self.follower = Follower(self.moves)
        self.bounds = Bounds(self.moves)
        self.most = most
        self._kept: dict[tuple[tuple[str, ...], bool], Aligned] = {}
        self._shortest: int | None = None

    def aligned(self, trace: Sequence[str], open_: bool = False) -> Aligned:
        """The alignment of a trace; empty steps in it are no steps of the process. `open_`: it may go on later."""
        key = (tuple(trace), open_)
        found = self._kept.get(key)
        if found is None:
            if len(self._kept) >= KEPT:
                self._kept.clear()
            found = self._kept[key] = self._align(key[0], open_)
        return found

    @property
    def shortest(self) -> int:
        """How many steps a case shows at least."""
        if self._shortest is None:
            self._shortest = sum(1 for move in self.aligned(()).moves or ())
        return self._shortest

    def _align(self, trace: tuple[str, ...], open_: bool) -> Aligned:
        if len(self.moves) > MOST_MARKINGS:
            for part in (self.moves, self.follower, self.bounds):
                part.forget()
        try:
            layers, stuck = self.follower.followed(trace)
        except TooFar:
            return Aligned(None, (), -1, False)
        if stuck < 0:
            ended = tuple(state for state in layers[-1] if self.moves.over(state) is not None)
            if ended or open_:
                ends = ended or layers[-1]
                return Aligned(self.follower.way(trace, layers, ends[0]), ends, -1, bool(ended))
            stuck = len(trace)
        if len(trace) > LONGEST:
            return Aligned(None, (), stuck, False)
        try:
            moves, end = searched(self.moves, self.bounds.along(trace, open_), trace, open_, self.most)
        except TooFar:
            return Aligned(None, (), stuck, False)
        return Aligned(moves, (end,), stuck, self.moves.over(end) is not None)
