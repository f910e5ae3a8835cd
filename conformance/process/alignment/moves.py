"""What a process can show next: markings of its net, and the steps that a log records, over all that happens unseen."""

from __future__ import annotations

from collections import Counter, deque
from collections.abc import Callable
from typing import NamedTuple

from generators.model.process import Process, Step
from generators.soundness.exploring import MOST_MESSAGES
from generators.soundness.net import State, Transition
from generators.vectors.process.played import Played

MOST_UNSEEN = 20_000
"""Most markings that are reached from one without anything that shows."""


class Seen(NamedTuple):
    """A step that shows, the transitions that happen unseen before it, and the marking after it."""

    unseen: tuple[Transition, ...]
    transition: Transition
    following: State


class Move(NamedTuple):
    """One element of an alignment, from a marking.

    event: number of the event in the trace from 0, -1 for a step that the log does not show; position: of the event
    that is next then. step: its id. seen: what the process does; None for an event that it does not allow.
    """

    position: int
    event: int
    step: str
    marking: State
    seen: Seen | None

    @property
    def fits(self) -> bool:
        """Whether log and process agree."""
        return self.event >= 0 and self.seen is not None


class TooFar(Exception):
    """More was to be looked at than may be."""


class Moves:
    """The markings of a sound process, each looked into once."""

    def __init__(self, process: Process, shows: Callable[[Step], bool] = lambda _: True) -> None:
        """Take a process that is sound. shows: whether a log records a step at all, as far as steps are recorded."""
        self.played = Played(process)
        self.initial = self.played.initial
        self._is_seen = {t: self.played.is_seen(t) and shows(self.played.step(t)) for t in self.played.net.transitions}
        self.shown = frozenset(t.step for t, seen in self._is_seen.items() if seen)
        self._visible: dict[State, dict[str, list[Seen]]] = {}
        self._over: dict[State, tuple[Transition, ...] | None] = {}
        self._unseen: dict[State, dict[State, tuple[Transition, ...]]] = {}

    def __len__(self) -> int:
        """How many markings have been looked into."""
        return len(self._visible)

    def forget(self) -> None:
        """Begin anew, to save memory."""
        self._visible.clear()
        self._over.clear()
        self._unseen.clear()

    def step(self, transition: Transition) -> Step:
        """The step that a transition belongs to."""
        return self.played.step(transition)

    def is_seen(self, transition: Transition) -> bool:
        """Whether a log records it."""
        return self._is_seen[transition]

    def visible(self, state: State) -> dict[str, list[Seen]]:
        """Step → the ways in which it can be the next that shows."""
        found = self._visible.get(state)
        if found is None:
            found = self._visible[state] = {}
            known: set[tuple[str, State]] = set()
            for reached, path in self.unseen(state).items():
                for transition in self.played.net.enabled(reached):
                    if not self._is_seen[transition]:
                        continue
                    following = self.played.net.fired(transition, reached)
                    if (transition.step, following) not in known and self.is_possible(following):
                        known.add((transition.step, following))
                        found.setdefault(transition.step, []).append(Seen(path, transition, following))
        return found

    def over(self, state: State) -> tuple[Transition, ...] | None:
        """What has to happen unseen until the case is over; None where something has to show first."""
        if state not in self._over:
            reached = self.unseen(state).items()
            self._over[state] = next((path for end, path in reached if self.played.is_over(end)), None)
        return self._over[state]

    def unseen(self, state: State) -> dict[State, tuple[Transition, ...]]:
        """Marking that is reached unseen → the shortest way to it; rounds of unseen transitions are walked once.

        Raises TooFar where there are too many.
        """
        found = self._unseen.get(state)
        if found is None:
            found = self._unseen[state] = {state: ()}
            queue = deque([state])
            while queue:
                current = queue.popleft()
                for transition in self.played.net.enabled(current):
                    if self._is_seen[transition]:
                        continue
                    following = self.played.net.fired(transition, current)
                    if following not in found and self.is_possible(following):
                        found[following] = (*found[current], transition)
                        queue.append(following)
                if len(found) > MOST_UNSEEN:
                    del self._unseen[state]
                    raise TooFar
        return found

    def is_possible(self, state: State) -> bool:
        """Whether a sound process can be there: one token per place, and no more messages than soundness allows."""
        if len(set(state)) == len(state):
            return True
        net = self.played.net
        return all(
            count == 1 or place in net.ends or (place in net.channels and count <= MOST_MESSAGES)
            for place, count in Counter(state).items()
        )
