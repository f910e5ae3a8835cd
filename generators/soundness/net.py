"""Workflow nets: places, transitions, and what happens when a transition fires."""

from __future__ import annotations

from collections import defaultdict
from typing import NamedTuple

State = tuple[int, ...]
"""The places that hold tokens, once per token: steps in order, then channels as messages were written to them."""


class Transition(NamedTuple):
    """Something that a step can do.

    takes, puts: places. needs_empty: places that must hold nothing. clears: places that lose all their tokens.
    excuses: channels whose messages may be left over from now on. rivals: channels of which it takes the message that
    was sent first. skips: the step is left out.
    """

    step: str
    takes: tuple[int, ...]
    puts: tuple[int, ...]
    needs_empty: frozenset[int] = frozenset()
    clears: frozenset[int] = frozenset()
    excuses: frozenset[int] = frozenset()
    rivals: frozenset[int] = frozenset()
    skips: bool = False


class Net:
    """A net under construction, then in use."""

    def __init__(self) -> None:
        """An empty net."""
        self.places: list[tuple[str, str]] = []
        self.transitions: list[Transition] = []
        self.initial: list[int] = []
        self.channels: set[int] = set()
        self.ends: set[int] = set()
        self.excuse: dict[int, int] = {}
        self.pair: dict[int, tuple[int, int]] = {}
        self._pairs: dict[tuple[str, str], int] = {}
        self.pool: dict[int, str] = {}
        self._index: dict[tuple[str, str], int] = {}
        self.takers: dict[int, list[Transition]] = defaultdict(list)

    def place(self, kind: str, name: str, pool: str = "") -> int:
        """The place of a kind and a name, made when it is first asked for."""
        key = (kind, name)
        if key not in self._index:
            self._index[key] = len(self.places)
            self.places.append(key)
            if pool:
                self.pool[self._index[key]] = pool
        return self._index[key]

    def channel(self, payload: str, source: str, target: str) -> int:
        """The place of messages on their way; messages that come late are excused by a place of their own."""
        name = f"{payload} {source} {target}"
        place = self.place("channel", name)
        if place not in self.excuse:
            self.channels.add(place)
            self.pair[place] = (1, self._pairs.setdefault((source, target), len(self._pairs)))
            self.excuse[place] = self.place("excuse", name)
        return place

    def add(self, transition: Transition) -> None:
        """A transition; one that takes nothing would fire without end and is refused."""
        assert transition.takes
        self.transitions.append(transition)
        self.takers[transition.takes[0]].append(transition)

    def enabled(self, state: State) -> list[Transition]:
        """The transitions that can fire, in order of their places."""
        return [t for place in dict.fromkeys(state) for t in self.takers.get(place, ()) if self.can_fire(t, state)]

    def can_fire(self, transition: Transition, state: State) -> bool:
        """Whether a transition can fire."""
        if any(state.count(place) < transition.takes.count(place) for place in transition.takes):
            return False
        if any(place in transition.needs_empty for place in state):
            return False
        oldest = next((place for place in state if place in transition.rivals), None)
        return oldest is None or oldest in transition.takes

    def fired(self, transition: Transition, state: State) -> State:
        """The state afterwards."""
        left = list(state)
        for place in transition.takes:
            left.remove(place)
        if transition.clears:
            left = [place for place in left if place not in transition.clears]
        left += transition.puts
        left += [self.excuse[c] for c in transition.excuses if self.excuse[c] not in left]
        return self.ordered(left)

    def ordered(self, places: list[int]) -> State:
        """Places as a state; the order of messages between two pools is kept."""
        return tuple(sorted(places, key=lambda place: self.pair.get(place, (0, place))))
