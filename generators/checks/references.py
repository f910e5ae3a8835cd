"""The names by which parts of an interface, its scenarios, its test environment or a process mean each other."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from generators.checks.subject import Subject
from generators.model.environment import Collection, Effect, Environment
from generators.model.interface import Event, Interface, Operation
from generators.model.node import Named, Node
from generators.model.process import Process, Step
from generators.model.scenario import Scenario


class Reference(NamedTuple):
    """A name that a node gives at a key path below it, for something of a kind."""

    node: Node
    keys: tuple[str | int, ...]
    kind: str
    name: str


def references(subject: Subject) -> list[Reference]:
    """All names in the authored files that mean something in the same standard, as far as they are given."""
    return subject.once("references", lambda: [r for r in _references(subject) if r.name])


def declared(subject: Subject) -> dict[str, list[Named | Collection]]:
    """What the authored files declare, by kind."""
    if subject.standard.interface is not None:
        interface = subject.interface
        return {
            "role": [*interface.roles],
            "security scheme": [*interface.security],
            "scope": [scope for scheme in interface.security for scope in scheme.scopes],
            "operation": [*interface.operations],
            "problem type": [*interface.problems],
            "event": [*interface.events],
            "collection": [*(subject.standard.environment or Environment()).collections],
        }
    process = subject.process
    return {
        "participant": [*process.participants],
        "step": [*process.steps],
        "subprocess": [step for step in process.steps if step.type == "subprocess"],
        "outcome": [*process.outcomes],
        "error": [*process.errors],
    }


def _references(subject: Subject) -> Iterator[Reference]:
    if subject.standard.interface is not None:
        yield from _of_interface(subject.interface)
        for scenario in subject.standard.scenarios:
            yield from _of_scenario(scenario)
        if subject.standard.environment is not None:
            yield from _of_environment(subject.standard.environment)
    else:
        yield from _of_process(subject.process)


def _of_interface(interface: Interface) -> Iterator[Reference]:
    for operation in interface.operations:
        yield from _roles(operation)
        yield from _listed(operation, "security", "security scheme", operation.security)
        yield from _listed(operation, "scopes", "scope", operation.scopes)
        yield from _listed(operation, "problems", "problem type", operation.problems)
        yield from _listed(operation, "callbacks", "event", operation.callbacks)
        yield Reference(operation, ("asynchronous",), "operation", operation.asynchronous)
        if operation.deprecation is not None:
            yield Reference(operation.deprecation, ("successor",), "operation", operation.deprecation.successor)
    for event in interface.events:
        yield from _roles(event)


def _of_scenario(scenario: Scenario) -> Iterator[Reference]:
    for step in scenario.steps:
        yield Reference(step, ("operation",), "operation", step.operation)
        yield Reference(step, ("event",), "event", step.event)
        yield Reference(step.expect, ("problem",), "problem type", step.expect.problem)


def _of_environment(environment: Environment) -> Iterator[Reference]:
    for cause in environment.causes:
        yield Reference(cause, ("problem",), "problem type", cause.problem)
    for collection in environment.collections:
        for transition in collection.transitions:
            yield from _of_effects(transition.effects)
    for behaviour in environment.operations:
        yield Reference(behaviour, ("id",), "operation", behaviour.id)
        yield Reference(behaviour, ("collection",), "collection", behaviour.collection)
        yield Reference(behaviour, ("unknown",), "problem type", behaviour.unknown)
        for refusal in behaviour.refusals:
            yield Reference(refusal, ("problem",), "problem type", refusal.problem)
        yield from _of_effects(behaviour.effects)


def _of_effects(effects: tuple[Effect, ...]) -> Iterator[Reference]:
    for effect in effects:
        yield Reference(effect, ("store",), "collection", effect.store)
        yield Reference(effect, ("emit",), "event", effect.emit)


def _of_process(process: Process) -> Iterator[Reference]:
    for participant in process.participants:
        yield Reference(participant, ("within",), "participant", participant.within)
    for step in process.steps:
        for key in ("participant", "to", "sender"):
            yield Reference(step, (key,), "participant", getattr(step, key))
        yield Reference(step, ("within",), "subprocess", step.within)
        yield Reference(step, ("outcome",), "outcome", step.outcome)
        yield Reference(step, ("error",), "error", step.error)
        yield from ways(step)
        for catch in step.catches:
            yield Reference(catch, ("error",), "error", catch.error)


def ways(step: Step) -> Iterator[Reference]:
    """The steps that can follow a step, as it names them; also on a passed deadline or a caught error."""
    yield Reference(step, ("next",), "step", step.next)
    for branch in step.branches:
        yield Reference(branch, ("to",), "step", branch.to)
    if step.deadline is not None:
        yield Reference(step.deadline, ("to",), "step", step.deadline.to)
    for catch in step.catches:
        yield Reference(catch, ("to",), "step", catch.to)


def _roles(node: Operation | Event) -> Iterator[Reference]:
    yield Reference(node, ("consumer",), "role", node.consumer)
    yield Reference(node, ("provider",), "role", node.provider)


def _listed(node: Node, key: str, kind: str, names: Iterable[str]) -> Iterator[Reference]:
    for index, name in enumerate(names):
        yield Reference(node, (key, index), kind, name)
