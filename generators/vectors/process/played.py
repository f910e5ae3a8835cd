"""A process as a net whose transitions are what a log shows, or happen unseen."""

from __future__ import annotations

from collections import deque
from functools import cached_property

from generators.model.process import Process, Step
from generators.soundness.building import net_by_graph
from generators.soundness.exploring import Space, explored
from generators.soundness.graph import Graph
from generators.soundness.inclusive import pairs
from generators.soundness.net import State, Transition

SEEN = ("start", "end", "task", "user", "service", "manual", "send", "receive", "timer")
"""Types of steps that a log records; gateways, subprocesses and their starts and ends happen unseen."""

Walk = list[Transition]


class Played:
    """The net of a sound process and its states."""

    def __init__(self, process: Process) -> None:
        """Play a process through."""
        self.process = process
        self.graph = Graph(process)
        self.net = net_by_graph(self.graph, pairs(self.graph))
        self._closures: dict[State, frozenset[State]] = {}

    def step(self, transition: Transition) -> Step:
        """The step that a transition belongs to."""
        return self.graph.steps[transition.step]

    def is_exit(self, transition: Transition) -> bool:
        """Whether a deadline or an error ends the step, rather than its being done."""
        step = self.step(transition)
        targets = {self.net.places[p][1].split(" from ")[0] for p in transition.puts if self.net.places[p][0] == "step"}
        ways = list(self.graph.ways(step))
        onwards = {w.target for w in ways if w.kind in ("next", "branch")}
        leaving = {w.target for w in ways if w.kind not in ("next", "branch")}
        return bool(targets & leaving) and not targets <= onwards

    def is_seen(self, transition: Transition) -> bool:
        """Whether a log records it."""
        step = self.step(transition)
        if transition.skips or self.is_exit(transition):
            return False
        return step.type in SEEN and not (step.within and step.type in ("start", "end"))

    def is_over(self, state: State) -> bool:
        """Whether nothing is at work, and no message is left that nobody excuses."""
        net = self.net
        return not any(
            place in net.pool
            or (place in net.channels and net.excuse[place] not in state)
            or net.places[place][0] == "start"
            for place in state
        )

    @property
    def initial(self) -> State:
        """The state before anything has happened."""
        return self.net.ordered(self.net.initial)

    def walks(self) -> list[Walk]:
        """Ways from the beginning to the end that together take every transition, short ones first."""
        found: list[Walk] = []
        covered: set[Transition] = set()
        for wanted in self.net.transitions:
            if wanted not in covered:
                walk = self._walk_over(wanted)
                covered.update(walk)
                found += [walk] if walk else []
        return found

    def _walk_over(self, wanted: Transition) -> Walk:
        for state, followers in self._space.followers.items():
            for transition, following in followers:
                if transition == wanted and following in self._onwards:
                    return [*self._way_to(state), transition, *self._way_on(following)]
        return []

    @cached_property
    def _space(self) -> Space:
        return explored(self.net)

    def _way_to(self, state: State) -> Walk:
        walk: Walk = []
        origin = self._space.before[state]
        while origin is not None:
            walk.append(origin[1])
            origin = self._space.before[origin[0]]
        return walk[::-1]

    @cached_property
    def _onwards(self) -> dict[State, tuple[Transition, State] | None]:
        """State → the next transition on a shortest way to the end, and the state after it; None at the end."""
        origins: dict[State, list[tuple[Transition, State]]] = {}
        for state, followers in self._space.followers.items():
            for transition, following in followers:
                origins.setdefault(following, []).append((transition, state))
        ends = [state for state, followers in self._space.followers.items() if not followers and self.is_over(state)]
        found: dict[State, tuple[Transition, State] | None] = dict.fromkeys(ends)
        queue = deque(ends)
        while queue:
            following = queue.popleft()
            for transition, state in origins.get(following, ()):
                if state not in found:
                    found[state] = (transition, following)
                    queue.append(state)
        return found

    def _way_on(self, state: State) -> Walk:
        walk: Walk = []
        while (step := self._onwards[state]) is not None:
            walk.append(step[0])
            state = step[1]
        return walk

    def unseen(self, states: frozenset[State]) -> frozenset[State]:
        """The states, and all that can be reached from them unseen."""
        return frozenset().union(*(self._closure(state) for state in states))

    def _closure(self, state: State) -> frozenset[State]:
        if state not in self._closures:
            seen = {state}
            queue = [state]
            while queue:
                current = queue.pop()
                for transition in self.net.enabled(current):
                    if not self.is_seen(transition):
                        following = self.net.fired(transition, current)
                        if following not in seen and len(set(following)) == len(following):
                            seen.add(following)
                            queue.append(following)
            self._closures[state] = frozenset(seen)
        return self._closures[state]
