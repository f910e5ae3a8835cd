"""The workflow net of a process."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import combinations

from generators.model.process import Step
from generators.soundness.graph import Graph, Way
from generators.soundness.inclusive import Pairs
from generators.soundness.net import Net, Transition


def net_by_graph(graph: Graph, pairs: Pairs) -> Net:
    """The net of a process whose structure is in order."""
    return _Builder(graph, pairs).net


class _Builder:
    def __init__(self, graph: Graph, pairs: Pairs) -> None:
        self.graph, self.pairs, self.net = graph, pairs, Net()
        self.joins = {
            name
            for name, step in graph.steps.items()
            if len(graph.entries[name]) > 1 and (step.type == "parallel" or name in pairs.branches)
        }
        self.awaited = {w.target for s in graph.steps.values() if s.type == "event" for w in graph.ways(s)}
        for step in graph.steps.values():
            self._places(step)
        for scope in graph.scopes:
            if scope.startswith("pool "):
                self._begin(scope)
        for step in graph.steps.values():
            self._step(step)

    def _places(self, step: Step) -> None:
        """Make the places of a step first, so that a scope knows all of them."""
        pool = self.graph.pools[step.id]
        if step.id in self.joins:
            for way in self.graph.entries[step.id]:
                self._entry(way)
        elif step.type != "start" or step.within:
            self.net.place("step", step.id, pool)
        if step.type == "subprocess":
            self.net.place("active", step.id, pool)

    def _entry(self, way: Way) -> int:
        """The place that a way leads into."""
        pool = self.graph.pools[way.target]
        if way.target in self.pairs.branches:
            return self._closed(way.target, self.pairs.branches[way.target][way], pool)
        if way.target in self.joins:
            return self.net.place("step", f"{way.target} from {way.source} {way.kind} {way.key}", pool)
        return self.net.place("step", way.target, pool)

    def _closed(self, join: str, branch: str, pool: str) -> int:
        """The place of a branch of an inclusive split that has reached its join."""
        return self.net.place("step", f"{join} from branch {branch}", pool)

    def _here(self, step: Step) -> tuple[int, ...]:
        """What a step takes: its place, or one per entry of a join."""
        if step.id in self.joins:
            return tuple(dict.fromkeys(self._entry(way) for way in self.graph.entries[step.id]))
        return (self.net.place("step", step.id, self.graph.pools[step.id]),)

    def _within(self, steps: Iterable[Step]) -> frozenset[int]:
        """All places of some steps."""
        places: set[int] = set()
        for step in steps:
            if step.type != "start" or step.within:
                places.update(self._here(step))
            if step.type == "subprocess":
                places.add(self.net.place("active", step.id))
        return frozenset(places)

    def _begin(self, scope: str) -> None:
        """Starts of a pool: by itself once, or by each message while no other case is at work."""
        pool = scope.removeprefix("pool ")
        starts = [s for s in self.graph.scopes[scope] if s.type == "start"]
        everywhere = self._within(self._beside(starts[0]))
        spontaneous = [s for s in starts if not s.message or self.graph.channels[s.id][1]]
        if spontaneous:
            self.net.initial.append(self.net.place("start", pool, pool))
        for start in starts:
            puts = self._onwards(start)
            if start in spontaneous:
                self.net.add(Transition(start.id, (self.net.place("start", pool),), puts))
            for channel in self._channels(start):
                self.net.add(Transition(start.id, (channel,), puts, needs_empty=everywhere))

    def _channels(self, step: Step) -> list[int]:
        """The channels that a receive reads, one per payload and pair of pools."""
        sends = self.graph.channels[step.id][0]
        sources = dict.fromkeys(self.graph.pools[send] for send in sends)
        return [self.net.channel(step.message, source, self.graph.pools[step.id]) for source in sources]

    def _onwards(self, step: Step) -> tuple[int, ...]:
        return tuple(self._entry(way) for way in self.graph.ways(step) if way.kind in ("next", "branch"))

    def _step(self, step: Step) -> None:
        if (step.type == "start" and not step.within) or step.id in self.awaited:
            return
        write_by_type = {
            "exclusive": self._exclusive,
            "event": self._event,
            "inclusive": self._inclusive,
            "end": self._end,
            "subprocess": self._subprocess,
            "receive": self._receive,
        }
        write_by_type.get(step.type, self._plain)(step)
        if step.optional and not step.branches and step.type not in ("start", "end"):
            self.net.add(Transition(step.id, self._here(step), self._onwards(step), skips=True))
        if step.type != "subprocess":
            self._exits(step, self._here(step))

    def _add(self, step: Step, takes: tuple[int, ...], puts: tuple[int, ...]) -> None:
        self.net.add(Transition(step.id, takes, puts))

    def _sent(self, step: Step) -> tuple[int, ...]:
        receivers = self.graph.receivers[step.id] if step.type == "send" else []
        if not receivers:
            return ()
        target = self.graph.pools[receivers[0]]
        return (self.net.channel(step.message, self.graph.pools[step.id], target),)

    def _plain(self, step: Step) -> None:
        self._add(step, self._here(step), (*self._onwards(step), *self._sent(step)))

    def _exclusive(self, step: Step) -> None:
        for place in self._onwards(step):
            self._add(step, self._here(step), (place,))

    def _receive(self, step: Step) -> None:
        for channel in self._channels(step):
            self._add(step, (*self._here(step), channel), self._onwards(step))
        if self.graph.channels[step.id][1]:
            self._add(step, self._here(step), self._onwards(step))

    def _event(self, step: Step) -> None:
        here = self._here(step)
        steps = [self.graph.steps[way.target] for way in self.graph.ways(step)]
        read = frozenset(c for s in steps if s.type == "receive" for c in self._channels(s))
        for target in steps:
            if target.type == "timer":
                self.net.add(Transition(target.id, here, self._onwards(target), excuses=read))
                continue
            for channel in self._channels(target):
                rivals = frozenset(c for c in read if self.net.pair[c] == self.net.pair[channel])
                self.net.add(Transition(target.id, (*here, channel), self._onwards(target), rivals=rivals))
            if self.graph.channels[target.id][1]:
                self.net.add(Transition(target.id, here, self._onwards(target), excuses=read))

    def _inclusive(self, step: Step) -> None:
        ways = [way for way in self.graph.ways(step) if way.kind in ("next", "branch")]
        default = next((str(n) for n, branch in enumerate(step.branches) if branch.otherwise), None)
        chosen = [way for way in ways if way.key != default]
        choices = [set(c) for size in range(1, len(chosen) + 1) for c in combinations(chosen, size)]
        if default is not None:
            choices.append({way for way in ways if way.key == default})
        for choice in choices:
            puts = [self._entry(way) for way in ways if way in choice]
            join = self.pairs.joins.get(step.id)
            if join is not None:
                pool = self.graph.pools[join]
                puts += [self._closed(join, way.key, pool) for way in ways if way not in choice]
            self._add(step, self._here(step), tuple(puts))

    def _end(self, step: Step) -> None:
        here = self._here(step)
        if step.error:
            caught = self._catcher(step)
            if caught is not None:
                outer, way = caught
                inside = self._within(self.graph.inside(outer.id)) | {self.net.place("active", outer.id)}
                reading = self._read_by(self.graph.inside(outer.id))
                self.net.add(Transition(step.id, here, (self._entry(way),), clears=inside, excuses=reading))
                return
        if step.error or step.terminate:
            stopped = self.graph.inside(step.within) if step.within and not step.error else self._beside(step)
            self.net.add(Transition(step.id, here, (), clears=self._within(stopped), excuses=self._read_by(stopped)))
        else:
            self.net.ends.update(here)
            self._add(step, here, ())

    def _beside(self, step: Step) -> list[Step]:
        """All steps of the pool of a step."""
        pool = self.graph.pools[step.id]
        return [s for s in self.graph.steps.values() if self.graph.pools[s.id] == pool]

    def _catcher(self, step: Step) -> tuple[Step, Way] | None:
        """The nearest subprocess around an error end that catches its error."""
        name = step.within
        while name:
            outer = self.graph.steps[name]
            for way in self.graph.ways(outer):
                if way.kind == "error" and way.key == step.error:
                    return outer, way
            name = outer.within
        return None

    def _subprocess(self, step: Step) -> None:
        active = self.net.place("active", step.id)
        inner = self.graph.inside(step.id)
        for start in (s for s in inner if s.type == "start" and s.within == step.id):
            self._add(step, self._here(step), (active, *self._here(start)))
        self.net.add(Transition(step.id, (active,), self._onwards(step), needs_empty=self._within(inner)))
        thrown = frozenset(s.error for s in inner if s.type == "end" and s.error)
        self._exits(step, (active,), self._within(inner), self._read_by(inner), thrown)

    def _exits(
        self,
        step: Step,
        here: tuple[int, ...],
        clears: frozenset[int] = frozenset(),
        reads: frozenset[int] = frozenset(),
        thrown: frozenset[str] = frozenset(),
    ) -> None:
        """Deadlines and errors of a step at work; an error that ends inside throw is not thrown otherwise."""
        reads |= self._read_by([step])
        for way in self.graph.ways(step):
            if way.kind == "reminder":
                busy = self._within(self.graph.steps[n] for n in self._set_off(way))
                self.net.add(Transition(step.id, here, (*here, self._entry(way)), needs_empty=busy))
            elif way.kind == "deadline" or (way.kind == "error" and way.key not in thrown):
                self.net.add(Transition(step.id, here, (self._entry(way),), clears=clears, excuses=reads))

    def _set_off(self, deadline: Way) -> set[str]:
        """Steps that only a deadline leads to."""
        others = [w.target for w in self.graph.ways(self.graph.steps[deadline.source]) if w != deadline]
        reached = self.graph.reached([deadline.target], until=deadline.source)
        inner = {s.id for name in reached for s in self.graph.inside(name)}
        return (reached | inner) - self.graph.reached(others, without=deadline)

    def _read_by(self, steps: Iterable[Step]) -> frozenset[int]:
        return frozenset(c for s in steps if s.type == "receive" for c in self._channels(s))
