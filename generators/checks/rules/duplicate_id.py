"""Ids that stand for two things."""

from __future__ import annotations

from collections.abc import Hashable, Iterable, Iterator

from generators.checks.business_rules import judged
from generators.checks.nodes import nodes, requirements
from generators.checks.references import declared
from generators.checks.requirements import foreign_requirements
from generators.checks.subject import Flag, Subject
from generators.model.node import Node


def check(subject: Subject) -> Iterator[Flag]:
    """Each id, parameter and status that stands a second time where it has to be unique.

    Requirements share one space of ids with those of the standards that this one uses.
    """
    if subject.standard.model is not None:
        yield from _second(subject, "business rule", "id", ((rule.id, rule) for rule, _ in judged(subject)))
        return
    for kind, found in declared(subject).items():
        if kind != "subprocess":
            yield from _second(subject, kind, "id", ((node.id, node) for node in found))
    if subject.standard.interface is not None:
        yield from _in_operations(subject)
        for scenario in subject.standard.scenarios:
            yield from _second(subject, "step", "id", ((step.id, step) for step in scenario.steps))
    yield from _second(subject, "requirement", "id", ((r.id, r) for r in requirements(subject)))
    for node in nodes(subject):
        yield from _repeated(subject, node)
    in_prose = {requirement.id: requirement.span for requirement in subject.standard.stated}
    for requirement in requirements(subject):
        if requirement.id in in_prose:
            message = f"requirement '{requirement.id}' stands in the prose, too, in {in_prose[requirement.id]}"
            yield subject.flag(message, requirement, "id")
        owner = foreign_requirements(subject).get(requirement.id)
        if owner:
            yield subject.flag(f"requirement '{requirement.id}' is one of '{owner}'", requirement, "id")


def _repeated(subject: Subject, node: Node) -> Iterator[Flag]:
    """Names and numbers that stand twice in the same list."""
    for field in node.__struct_fields__:
        values = getattr(node, field)
        for index, value in enumerate(values if isinstance(values, tuple) else ()):
            if isinstance(value, (str, int)) and value in values[:index]:
                yield subject.flag(f"'{value}' stands a second time in {field}", node, field, index)


def _in_operations(subject: Subject) -> Iterator[Flag]:
    interface = subject.interface
    both = [*((o.id, o) for o in interface.operations), *((e.id, e) for e in interface.events)]
    events = {event.id for event in interface.events}
    yield from _second(subject, "operation or event", "id", ((i, n) for i, n in both if i in events))
    for operation in interface.operations:
        named = (
            (f"{p.name.lower() if p.place == 'header' else p.name}' in '{p.place}", p) for p in operation.parameters
        )
        yield from _second(subject, "parameter", "name", named)
        yield from _second(subject, "status", "status", ((r.status, r) for r in operation.responses))
        for response in operation.responses:
            yield from _second(subject, "header", "name", ((h.name.lower(), h) for h in response.headers))
    for event in interface.events:
        yield from _second(subject, "header", "name", ((h.name.lower(), h) for h in event.headers))


def _second(subject: Subject, kind: str, key: str, found: Iterable[tuple[Hashable, Node]]) -> Iterator[Flag]:
    first: dict[Hashable, Node] = {}
    for name, node in found:
        if name in first and name:
            line = first[name].span.line
            yield subject.flag(f"{kind} '{name}' stands a second time, first in line {line}", node, key)
        first.setdefault(name, node)
