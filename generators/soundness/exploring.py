"""All states that a net can reach, as far as they matter.

Where a pool acts alone – it holds one token, and what follows depends on nothing else – only its own transitions are
followed: they commute with everything that other pools do (persistent sets, Godefroid 1996). A state whose followers
are all known already is followed in full, so that nothing is put off for ever. What reaches an end is gone at once, so
that several ways may meet there.
"""

from __future__ import annotations

from collections import Counter, deque
from typing import NamedTuple

from generators.soundness.net import Net, State, Transition

MOST_STATES = 30_000
MOST_MESSAGES = 4
"""More unread messages of one kind between two pools than this pile up without end."""


class Space(NamedTuple):
    """What was found.

    before: state → (state, transition) that led to it first; the initial one has none. followers: state → what can
    happen, and the state after it. crowded: first state per place that holds too much. complete: nothing was left out.
    """

    before: dict[State, tuple[State, Transition] | None]
    followers: dict[State, list[tuple[Transition, State]]]
    fired: set[Transition]
    crowded: dict[int, State]
    complete: bool

    def path(self, state: State) -> list[str]:
        """The steps that lead to a state on the shortest way found."""
        steps: list[str] = []
        origin = self.before[state]
        while origin is not None:
            steps.append(origin[1].step)
            origin = self.before[origin[0]]
        return steps[::-1]


def explored(net: Net, reduced: bool = True, most: int = MOST_STATES) -> Space:
    """The states; with `reduced` off every interleaving, for comparison."""
    initial: State = net.ordered(net.initial)
    space = Space({initial: None}, {}, set(), {}, True)
    queue = deque([initial])
    while queue:
        state = queue.popleft()
        if _crowded(net, state, space):
            space.followers[state] = []
            continue
        ending = next((place for place in state if place in net.ends), None)
        if ending is not None:
            chosen: list[Transition] | None = net.takers[ending]
        else:
            chosen = _alone(net, state) if reduced else None
        steps = [(t, net.fired(t, state)) for t in (chosen or net.enabled(state))]
        if chosen and ending is None and all(following in space.before for _, following in steps):
            steps = [(t, net.fired(t, state)) for t in net.enabled(state)]
        space.followers[state] = steps
        for transition, following in steps:
            space.fired.add(transition)
            if following not in space.before:
                space.before[following] = (state, transition)
                queue.append(following)
        if len(space.before) > most:
            return space._replace(complete=False)
    return space


def _crowded(net: Net, state: State, space: Space) -> bool:
    """Note places that hold more than one token, or channels that fill up; nothing is followed from there."""
    if len(set(state)) == len(state):
        return False
    found = False
    for place, count in Counter(state).items():
        if place not in net.ends and count > (MOST_MESSAGES if place in net.channels else 1):
            space.crowded.setdefault(place, state)
            found = True
    return found


def _alone(net: Net, state: State) -> list[Transition] | None:
    """The transitions of a pool that holds one token and needs nothing from outside, if there is such a pool."""
    tokens: dict[str, list[int]] = {}
    for place in state:
        pool = net.pool.get(place)
        if pool is not None:
            tokens.setdefault(pool, []).append(place)
    for places in tokens.values():
        if len(places) == 1:
            following = net.takers.get(places[0], [])
            if following and all(t.takes == (places[0],) and not t.needs_empty and not t.excuses for t in following):
                return following
    return None
