"""Follows a trace as long as it fits: all markings that it may have led to, each set looked into once."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from conformance.process.alignment.moves import Move, Moves, Seen
from generators.soundness.net import State


class Followed(NamedTuple):
    """How far a trace was followed.

    layers: the markings before each event that was, and after the last; stuck: number of the event that could not
    happen, -1 where all could.
    """

    layers: list[tuple[State, ...]]
    stuck: int


class Follower:
    """A deterministic automaton, made as traces need it (subset construction)."""

    def __init__(self, moves: Moves) -> None:
        """Follow traces of a process."""
        self.moves = moves
        self._next: dict[tuple[tuple[State, ...], str], dict[State, tuple[State, Seen]]] = {}
        self._layer: dict[tuple[tuple[State, ...], str], tuple[State, ...]] = {}

    def forget(self) -> None:
        """Begin anew, to save memory."""
        self._next.clear()
        self._layer.clear()

    def followed(self, trace: Sequence[str]) -> Followed:
        """The markings along a trace of steps; an empty step is no step of the process and passed over."""
        layer: tuple[State, ...] = (self.moves.initial,)
        layers = [layer]
        for number, step in enumerate(trace):
            if step:
                key = (layer, step)
                following = self._layer.get(key)
                if following is None:
                    self._next[key] = self._step(layer, step)
                    following = self._layer[key] = tuple(self._next[key])
                if not following:
                    return Followed(layers, number)
                layer = following
            layers.append(layer)
        return Followed(layers, -1)

    def way(self, trace: Sequence[str], layers: list[tuple[State, ...]], end: State) -> list[Move]:
        """A way to one of the markings in the last layer; events that are no steps are passed over."""
        found: list[Move] = []
        state = end
        for number in range(len(layers) - 2, -1, -1):
            step = trace[number]
            if not step:
                found.append(Move(number, number, "", state, None))
                continue
            before, seen = self._next[layers[number], step][state]
            found.append(Move(number, number, step, before, seen))
            state = before
        return found[::-1]

    def _step(self, layer: tuple[State, ...], step: str) -> dict[State, tuple[State, Seen]]:
        """Marking after a step → the first marking and way that lead to it."""
        found: dict[State, tuple[State, Seen]] = {}
        for state in layer:
            for seen in self.moves.visible(state).get(step, ()):
                found.setdefault(seen.following, (state, seen))
        return found
