"""A process as a graph of steps with scopes: a scope is a pool, or a subprocess in it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from functools import cached_property
from typing import NamedTuple

from generators.model.counterparts import black_boxes, counterparts, pool_of
from generators.model.process import Branch, Process, Step


class Way(NamedTuple):
    """A way out of a step.

    kind: next | branch | deadline | reminder (a deadline that does not interrupt) | error. key: of a branch its number,
    of an error its id.
    """

    source: str
    kind: str
    key: str
    target: str


class Graph:
    """Answers about the steps of a process; repeated ids count once."""

    def __init__(self, process: Process) -> None:
        """Prepare answers about `process`."""
        self.process = process
        self.steps = {step.id: step for step in process.steps}
        self.pools = {step.id: pool_of(process, step) for step in self.steps.values()}
        self.black_boxes = black_boxes(process)

    def scope(self, name: str) -> str:
        """The scope of a step: its subprocess, else its pool."""
        step = self.steps[name]
        return f"step {step.within}" if step.within else f"pool {self.pools[name]}"

    @cached_property
    def scopes(self) -> dict[str, list[Step]]:
        """Scope → its steps in order."""
        found: dict[str, list[Step]] = defaultdict(list)
        for name, step in self.steps.items():
            found[self.scope(name)].append(step)
        return found

    def inside(self, name: str) -> list[Step]:
        """All steps in a subprocess, nested ones included."""
        found: list[Step] = []
        open_ = [name]
        seen = {name}
        while open_:
            for step in self.scopes.get(f"step {open_.pop()}", []):
                if step.id not in seen:
                    seen.add(step.id)
                    found.append(step)
                    open_.append(step.id)
        return found

    def ways(self, step: Step) -> Iterator[Way]:
        """All ways out of a step."""
        if step.branches:
            for number, branch in enumerate(step.branches):
                yield Way(step.id, "branch", str(number), branch.to)
        elif step.next:
            yield Way(step.id, "next", "", step.next)
        if step.deadline is not None and step.deadline.to:
            yield Way(step.id, "deadline" if step.deadline.interrupting else "reminder", "", step.deadline.to)
        for catch in step.catches:
            yield Way(step.id, "error", catch.error, catch.to)

    @cached_property
    def entries(self) -> dict[str, list[Way]]:
        """Step → ways that lead to it."""
        found: dict[str, list[Way]] = {name: [] for name in self.steps}
        for step in self.steps.values():
            for way in self.ways(step):
                if way.target in found:
                    found[way.target].append(way)
        return found

    @cached_property
    def channels(self) -> dict[str, tuple[list[str], list[str]]]:
        """Step that receives → (sends that reach it, pools known as black boxes or unknown that may write to it)."""
        found: dict[str, tuple[list[str], list[str]]] = defaultdict(lambda: ([], []))
        for exchange in counterparts(self.process):
            if exchange.receive is not None and exchange.send is not None:
                found[exchange.receive.id][0].append(exchange.send.id)
            elif exchange.receive is not None and exchange.sender not in set(self.pools.values()):
                found[exchange.receive.id][1].append(exchange.sender)
        for step in self.steps.values():
            open_sender = step.type in ("receive", "start") and step.message and not step.sender
            if open_sender and not found[step.id][0]:
                found[step.id][1].extend(sorted(self.black_boxes))
        return found

    @cached_property
    def receivers(self) -> dict[str, list[str]]:
        """Send → steps that receive it."""
        found: dict[str, list[str]] = defaultdict(list)
        for receive, (sends, _) in self.channels.items():
            for send in sends:
                found[send].append(receive)
        return found

    def reached(
        self, roots: Iterable[str], until: str = "", without: Way | None = None, reminders: bool = True
    ) -> set[str]:
        """Steps that flows lead to from some, those included; `until` is not left again, one way may not count."""
        seen: set[str] = set()
        open_ = [name for name in roots if name in self.steps]
        while open_:
            name = open_.pop()
            if name in seen:
                continue
            seen.add(name)
            if name == until:
                continue
            step = self.steps[name]
            for way in self.ways(step):
                if way.target in self.steps and way != without and (reminders or way.kind != "reminder"):
                    open_.append(way.target)
            open_ += [s.id for s in self.scopes.get(f"step {name}", []) if s.type == "start"]
        return seen


def splits(step: Step) -> tuple[Branch, ...]:
    """The branches of a gateway, or the one way on."""
    return step.branches or ((Branch(to=step.next),) if step.next else ())
