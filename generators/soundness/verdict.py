"""What the states of a process say about it, as findings that name a step and show the way to it."""

from __future__ import annotations

from collections.abc import Iterator

from generators.findings import Finding, sorted_by_place
from generators.model.process import Process, Step
from generators.soundness.building import net_by_graph
from generators.soundness.exploring import MOST_STATES, Space, explored
from generators.soundness.graph import Graph
from generators.soundness.inclusive import pairs
from generators.soundness.net import Net, State
from generators.soundness.structure import flawed, structure

LONGEST_PATH = 30
"""Of a longer path the message shows the last steps."""


def soundness(process: Process) -> list[Finding]:
    """Everything that keeps a process from being sound; empty for a sound one.

    What the steps themselves show comes first: only a process without such findings is played through.
    """
    graph = Graph(process)
    found = list(structure(graph))
    if found or not graph.steps:
        return sorted_by_place(found)
    matched = pairs(graph)
    if matched.findings:
        return sorted_by_place(matched.findings)
    net = net_by_graph(graph, matched)
    return sorted_by_place(_Verdict(graph, net, explored(net, most=MOST_STATES)).findings())


def states(process: Process) -> int:
    """How many states a sound process has, orders of independent steps counted once; 0 for one that is not sound."""
    if not process.steps or soundness(process):
        return 0
    graph = Graph(process)
    return len(explored(net_by_graph(graph, pairs(graph)), most=MOST_STATES).before)


class _Verdict:
    def __init__(self, graph: Graph, net: Net, space: Space) -> None:
        self.graph, self.net, self.space = graph, net, space

    def findings(self) -> Iterator[Finding]:
        found = [*self._crowds(), *self._stops()]
        if not self.space.complete:
            first = next(iter(self.graph.steps.values()))
            message = f"process of '{first.id}' reaches more than {MOST_STATES} states: its soundness is not decided"
            found.append(flawed("too-many-states", first, message))
        if not found:
            found = [*self._endless()] or [*self._dead()]
        yield from found

    def _step(self, place: int) -> Step:
        """The step that a place stands before, or that is active in it."""
        return self.graph.steps[self.net.places[place][1].split(" from ")[0]]

    def _after(self, state: State) -> str:
        path = self.space.path(state)
        shown = path if len(path) <= LONGEST_PATH else ["…", *path[-LONGEST_PATH:]]
        return f"after {' → '.join(shown)}" if shown else "from the beginning"

    def _crowds(self) -> Iterator[Finding]:
        """Places that hold more than they may; of steps only the first, since all behind it follow."""
        told = ""
        for place, state in self.space.crowded.items():
            if place in self.net.channels:
                send = self._sender(place, state)
                message = f"messages of send '{send.id}' pile up without end, {self._after(state)}"
                yield flawed("unbounded-messages", send, message)
                continue
            step = self._step(place)
            if not told:
                told = step.id
                message = f"step '{step.id}' is reached a second time before it is done, {self._after(state)}"
                yield flawed("lack-of-synchronisation", step, message)

    def _sender(self, channel: int, state: State) -> Step:
        """The last step on the way that wrote to a channel."""
        writing = {t.step for t in self.net.transitions if channel in t.puts}
        return next(self.graph.steps[name] for name in reversed(self.space.path(state)) if name in writing)

    def _stops(self) -> Iterator[Finding]:
        """States in which nothing can happen any more although something is left; supersets of told ones are not."""
        told: list[set[str]] = []
        crowded = set(self.space.crowded.values())
        for state, followers in self.space.followers.items():
            if followers or state in crowded or self._crowded(state):
                continue
            waiting = self._waiting(state)
            left = [p for p in state if p in self.net.channels and self.net.excuse[p] not in state]
            names = {s.id for s in waiting} or {self._sender(p, state).id for p in left}
            if not names or any(known <= names for known in told):
                continue
            told.append(names)
            yield self._deadlock(waiting, state) if waiting else self._leftover(left[0], state)

    def _crowded(self, state: State) -> bool:
        return any(p not in self.net.channels and state.count(p) > 1 for p in state) or any(
            state.count(p) > 1 and p in self.space.crowded for p in state
        )

    def _waiting(self, state: State) -> list[Step]:
        """Steps that hold a token: half-full joins alone where there are any, since others wait for them."""
        held = [p for p in state if p in self.net.pool and self.net.places[p][0] == "step"]
        joins = [p for p in held if " from " in self.net.places[p][1]]
        found = {self._step(p).id: self._step(p) for p in (joins or held)}
        return list(found.values())

    def _deadlock(self, waiting: list[Step], state: State) -> Finding:
        first = min(waiting, key=lambda s: list(self.graph.steps).index(s.id))
        told = []
        for step in waiting:
            if step.type in ("parallel", "inclusive"):
                told.append(f"join '{step.id}' waits for ever for another branch")
            elif step.type == "receive":
                told.append(f"receive '{step.id}' waits for ever for '{step.message}'")
            else:
                told.append(f"step '{step.id}' waits for ever")
        return flawed("deadlock", first, f"{', '.join(told)}, {self._after(state)}")

    def _leftover(self, channel: int, state: State) -> Finding:
        send = self._sender(channel, state)
        reader = self.graph.receivers[send.id][0]
        message = f"message of send '{send.id}' is never received by '{reader}', {self._after(state)}"
        return flawed("leftover-message", send, message)

    def _endless(self) -> Iterator[Finding]:
        """A round of steps from which the process cannot come to its end."""
        origins: dict[State, list[State]] = {}
        for state, followers in self.space.followers.items():
            for _, following in followers:
                origins.setdefault(following, []).append(state)
        open_ = [state for state, followers in self.space.followers.items() if not followers]
        ending = set(open_)
        while open_:
            for state in origins.get(open_.pop(), ()):
                if state not in ending:
                    ending.add(state)
                    open_.append(state)
        lost = next((state for state in self.space.before if state not in ending), None)
        if lost is not None:
            steps = self._round(lost)
            first = min(steps, key=list(self.graph.steps).index)
            told = ", ".join(f"'{name}'" for name in steps)
            message = f"steps {told} go round for ever and the process does not come to its end, {self._after(lost)}"
            yield flawed("livelock", self.graph.steps[first], message)

    def _round(self, state: State) -> list[str]:
        """The steps between a state that comes again and its return, on some way from a state that never ends."""
        seen: dict[State, int] = {}
        steps: list[str] = []
        while state not in seen:
            seen[state] = len(steps)
            transition, state = self.space.followers[state][0]
            steps.append(transition.step)
        return list(dict.fromkeys(steps[seen[state] :]))

    def _waits(self, name: str) -> bool:
        """Whether a step happens in those that follow it."""
        return self.graph.steps[name].type == "event"

    def _dead(self) -> Iterator[Finding]:
        """Steps that never happen, although one before them does."""
        done = {t.step for t in self.space.fired}
        done |= {w.source for name in done for w in self.graph.entries[name] if self._waits(w.source)}
        for name, step in self.graph.steps.items():
            before = [w.source for w in self.graph.entries[name]]
            if name not in done and (not before or any(source in done for source in before)):
                yield flawed("dead-step", step, f"step '{name}' can never happen")
