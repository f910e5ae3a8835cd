"""A process as a collaboration of BPMN: steps become flow nodes, and what the metamodel leaves implicit is drawn.

Implicit are the merge in front of a step that several others lead to, the boundary events of deadlines and errors,
the message flows, and the data object that a send takes its payload from.
"""

from __future__ import annotations

from collections.abc import Iterator

from generators.model.counterparts import counterparts, pool_of
from generators.model.node import Text
from generators.model.nodes import DataModel
from generators.model.process import Branch, Process, Step
from generators.process_diagrams.elements import (
    Association,
    Collaboration,
    Element,
    Lane,
    MessageFlow,
    Pool,
    SequenceFlow,
)
from generators.process_diagrams.identifiers import Identifiers
from generators.process_diagrams.words import OTHERWISE, after, payload_name

KINDS = {
    "start": "startEvent",
    "end": "endEvent",
    "task": "task",
    "user": "userTask",
    "service": "serviceTask",
    "manual": "manualTask",
    "send": "sendTask",
    "receive": "receiveTask",
    "exclusive": "exclusiveGateway",
    "inclusive": "inclusiveGateway",
    "parallel": "parallelGateway",
    "event": "eventBasedGateway",
    "timer": "intermediateCatchEvent",
    "subprocess": "subProcess",
}
GATEWAYS = ("exclusive", "inclusive", "parallel", "event")


def collaboration_by_process(
    process: Process, models: dict[str, DataModel], names: Identifiers | None = None
) -> Collaboration:
    """The collaboration with ids from `names`; what a process names and does not have is left out."""
    return _Builder(process, models, names or Identifiers()).build()


def ways_out(step: Step) -> tuple[Branch, ...]:
    """Where a step leads to by itself: its branches, or the one step that follows."""
    return step.branches or ((Branch(to=step.next),) if step.next else ())


class _Builder:
    def __init__(self, process: Process, models: dict[str, DataModel], names: Identifiers) -> None:
        self.process, self.models, self.names = process, models, names
        self.steps = {s.id: s for s in process.steps}
        self.ids = {s.id: self.names.unique(s.id) for s in self.steps.values()}
        self.awaited = {b.to for s in process.steps if s.type == "event" for b in ways_out(s)}
        self.pools: dict[str, Pool] = {}
        self.elements: list[Element] = []
        self.sequence: list[SequenceFlow] = []

    def build(self) -> Collaboration:
        self.pools = {pool.participant.id: pool for pool in self._pools()}
        self.lanes = {lane.participant.id: lane for p in self.pools.values() for lane in p.lanes if lane.participant}
        merges = self._merges()
        for step in self.steps.values():
            if not self._pool(step):
                continue
            if step.id in merges:
                self.elements.append(merges[step.id])
            self.elements += [self._element(step), *self._boundaries(step)]
        self._flows(merges)
        objects = list(self._data_objects())
        self.elements += objects
        return Collaboration(
            pools=tuple(self.pools.values()),
            elements=tuple(self.elements),
            sequence=tuple(self.sequence),
            messages=tuple(self._messages()),
            associations=tuple(
                Association(self.names.unique(f"Association_{o.id}"), o.id, self.ids[o.step.id]) for o in objects
            ),
        )

    def _pools(self) -> Iterator[Pool]:
        known = {p.id for p in self.process.participants}
        acting = {pool_of(self.process, s) for s in self.process.steps}
        for participant in self.process.participants:
            if participant.within in known:
                continue
            name = participant.id
            parts = [p for p in self.process.participants if p.within == name]
            lanes = [Lane(self.names.unique(f"Lane_{p.id}"), p, name) for p in parts]
            if lanes and any(s.participant == name for s in self.process.steps):
                lanes.insert(0, Lane(self.names.unique(f"Lane_{name}"), None, name))
            process = self.names.unique(f"Process_{name}") if name in acting else ""
            yield Pool(self.names.unique(f"Participant_{name}"), participant, process, tuple(lanes) if process else ())

    def _pool(self, step: Step) -> str:
        name = pool_of(self.process, step)
        return name if name in self.pools else ""

    def _lane(self, step: Step) -> str:
        lane = self.lanes.get(step.participant)
        if lane is not None:
            return lane.id
        return next((lane.id for lane in self.pools[self._pool(step)].lanes if lane.participant is None), "")

    def _parent(self, step: Step) -> str:
        """The subprocess around a step, if what is around that is one, too, up to the pool."""
        name, seen = step.within, {step.id}
        while name:
            outer = self.steps.get(name)
            if outer is None or outer.type != "subprocess" or name in seen or self._pool(outer) != self._pool(step):
                return ""
            seen.add(name)
            name = outer.within
        return self.ids.get(step.within, "")

    def _element(self, step: Step) -> Element:
        kind = KINDS.get(step.type, "task")
        if step.type == "receive" and step.id in self.awaited:
            kind = "intermediateCatchEvent"
        return Element(
            id=self.ids[step.id],
            kind=kind,
            step=step,
            pool=self._pool(step),
            lane=self._lane(step),
            parent=self._parent(step),
            trigger=_trigger(step, kind),
            error=step.error,
            name=self._name(step),
        )

    def _name(self, step: Step) -> Text:
        if step.title:
            return step.title
        if step.type == "end":
            known = [*self.process.outcomes, *self.process.errors]
            told = next((o.title for o in known if o.id in (step.outcome, step.error) and o.title), None)
            return told or {"": step.id}
        silent = step.type in ("parallel", "event") or (step.type in GATEWAYS and len(ways_out(step)) < 2)
        return {} if silent else {"": step.id}

    def _boundaries(self, step: Step) -> Iterator[Element]:
        shared = {"step": step, "pool": self._pool(step), "lane": self._lane(step), "parent": self._parent(step)}
        host = self.ids[step.id]
        if step.deadline is not None and step.deadline.to in self.steps:
            yield Element(
                id=self.names.unique(f"Deadline_{step.id}"),
                kind="boundaryEvent",
                trigger="timer",
                host=host,
                interrupting=step.deadline.interrupting,
                name=step.deadline.title or after(step.deadline.duration),
                **shared,  # type: ignore[arg-type]
            )
        for catch in step.catches:
            if catch.to in self.steps:
                error = next((e for e in self.process.errors if e.id == catch.error), None)
                yield Element(
                    id=self.names.unique(f"Catch_{step.id}_{catch.error}"),
                    kind="boundaryEvent",
                    trigger="error",
                    host=host,
                    error=catch.error,
                    name=error.title if error is not None and error.title else {"": catch.error},
                    **shared,  # type: ignore[arg-type]
                )

    def _merges(self) -> dict[str, Element]:
        """Step → gateway that joins the ways to it, where the step does not join them itself."""
        counts = dict.fromkeys(self.steps, 0)
        for target in (t for s in self.process.steps if self._pool(s) for t in _targets(s)):
            if target in counts:
                counts[target] += 1
        merges = {}
        for step in self.steps.values():
            joins = step.type in GATEWAYS and len(ways_out(step)) < 2
            if counts[step.id] > 1 and not joins and self._pool(step):
                merges[step.id] = Element(
                    id=self.names.unique(f"Merge_{step.id}"),
                    kind=KINDS[step.type] if step.type in ("parallel", "inclusive") else "exclusiveGateway",
                    step=step,
                    pool=self._pool(step),
                    lane=self._lane(step),
                    parent=self._parent(step),
                    merges=True,
                )
        return merges

    def _flows(self, merges: dict[str, Element]) -> None:
        entries = {name: merges[name].id if name in merges else self.ids[name] for name in self.steps}
        for element in list(self.elements):
            if element.merges:
                self._flow(element.id, element.id.removeprefix("Merge_"), self.ids[element.step.id])
                continue
            step = element.step
            if element.host:
                ways: tuple[Branch, ...] = (Branch(to=_exit(element)),)
            else:
                ways = ways_out(step)
            chosen = step.type in ("exclusive", "inclusive") and len(ways) > 1 and not element.host
            values = Identifiers()
            for way in ways:
                if way.to not in entries or not self._pool(self.steps[way.to]):
                    continue
                branch = way if step.branches and not element.host else None
                name = (way.when or (OTHERWISE if way.otherwise else {"": way.to})) if chosen else way.when
                value = values.unique(way.to) if chosen else ""
                self._flow(element.id, way.to, entries[way.to], branch, name, value)

    def _flow(
        self, source: str, to: str, target: str, branch: Branch | None = None, name: Text | None = None, value: str = ""
    ) -> None:
        name_ = self.names.unique(f"Flow_{source}_{to}")
        self.sequence.append(SequenceFlow(name_, source, target, branch, name or {}, value))

    def _messages(self) -> Iterator[MessageFlow]:
        for exchange in counterparts(self.process):
            source = self._end(exchange.send, exchange.sender)
            target = self._end(exchange.receive, exchange.receiver)
            if source and target:
                name = self.names.unique(f"MessageFlow_{source}_{target}")
                yield MessageFlow(name, source, target, exchange.message, payload_name(exchange.message, self.models))

    def _end(self, step: Step | None, participant: str) -> str:
        """The id of a step, or of the pool where there is none; empty for what is not drawn."""
        if step is not None:
            return self.ids[step.id] if self._pool(step) else ""
        pool = self.pools.get(participant)
        return pool.id if pool is not None else ""

    def _data_objects(self) -> Iterator[Element]:
        for step in self.steps.values():
            if step.type == "send" and step.message and self._pool(step):
                yield Element(
                    id=self.names.unique(f"Data_{step.id}"),
                    kind="dataObjectReference",
                    step=step,
                    pool=self._pool(step),
                    lane=self._lane(step),
                    parent=self._parent(step),
                    name=payload_name(step.message, self.models),
                )


def _trigger(step: Step, kind: str) -> str:
    if kind == "intermediateCatchEvent" and step.type == "receive":
        return "message"
    if step.type in ("start", "timer"):
        return "message" if step.message else "timer" if step.duration or step.type == "timer" else ""
    if step.type == "end":
        return "error" if step.error else "terminate" if step.terminate else ""
    return ""


def _exit(element: Element) -> str:
    step = element.step
    if element.trigger == "timer":
        return step.deadline.to if step.deadline is not None else ""
    return next(c.to for c in step.catches if c.error == element.error)


def _targets(step: Step) -> Iterator[str]:
    yield from (way.to for way in ways_out(step))
    if step.deadline is not None and step.deadline.to:
        yield step.deadline.to
    yield from (catch.to for catch in step.catches)
