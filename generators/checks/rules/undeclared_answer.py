"""Answers that the operation does not have, expected by a scenario or given by the test environment."""

from __future__ import annotations

from collections.abc import Iterator

from generators.checks.subject import Flag, Subject
from generators.model.environment import Behaviour
from generators.model.interface import Operation
from generators.model.scenario import ScenarioStep

CONDITIONAL = frozenset([304, 412])


def check(subject: Subject) -> Iterator[Flag]:
    """Each status, problem type and media type that is none of the operation's."""
    for scenario in subject.standard.scenarios:
        for step in scenario.steps:
            operation = subject.interface.operation(step.operation)
            if operation is not None:
                yield from _step(subject, step, operation)
    for behaviour in subject.standard.environment.operations if subject.standard.environment else ():
        operation = subject.interface.operation(behaviour.id)
        if operation is not None:
            yield from _behaviour(subject, behaviour, operation)


def _behaviour(subject: Subject, behaviour: Behaviour, operation: Operation) -> Iterator[Flag]:
    named = [(behaviour.unknown, behaviour, "unknown"), *((r.problem, r, "problem") for r in behaviour.refusals)]
    for name, node, key in named:
        if subject.interface.problem(name) is not None and name not in operation.problems:
            yield subject.flag(f"problem type '{name}' is none of '{operation.id}'", node, key)
    known = {response.status for response in operation.responses}
    for answer in behaviour.answers:
        if answer.status and answer.status not in known:
            yield subject.flag(f"status {answer.status} is no answer of '{operation.id}'", answer, "status")


def _step(subject: Subject, step: ScenarioStep, operation: Operation) -> Iterator[Flag]:
    known = statuses(subject, operation)
    for index, status in enumerate(step.expect.status):
        if status not in known:
            message = f"status {status} is no answer of '{operation.id}'"
            yield subject.flag(message, step.expect, "status", index)
    problem = subject.interface.problem(step.expect.problem)
    if problem is not None and problem.id not in operation.problems:
        yield subject.flag(f"problem type '{problem.id}' is none of '{operation.id}'", step.expect, "problem")
    elif problem is not None and step.expect.status and problem.status not in step.expect.status:
        message = f"problem type '{problem.id}' comes with status {problem.status}"
        yield subject.flag(message, step.expect, "problem")
    media = {name for response in operation.responses if response.body is not None for name in response.body.media}
    if step.expect.media and step.expect.media not in media and problem is None:
        yield subject.flag(f"media type '{step.expect.media}' is none of '{operation.id}'", step.expect, "media")


def statuses(subject: Subject, operation: Operation) -> set[int]:
    """All status codes that an operation can answer with."""
    found = {response.status for response in operation.responses}
    found |= {p.status for p in subject.interface.problems if p.id in operation.problems}
    return found | CONDITIONAL if operation.conditional else found
