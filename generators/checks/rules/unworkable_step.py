"""Steps of scenarios that cannot be carried out as they stand."""

from __future__ import annotations

from collections.abc import Iterator

from generators.checks.rules.path_parameter_mismatch import NAME
from generators.checks.rules.reserved_parameter import implied_parameters
from generators.checks.similar import similar_to
from generators.checks.subject import Flag, Subject
from generators.model.interface import Operation
from generators.model.scenario import ScenarioStep

ONLY_OF_REQUESTS = ("parameters", "example", "payload", "raw", "media", "repeat")


def check(subject: Subject) -> Iterator[Flag]:
    """Each step that is no single request or event, or that sends what its operation does not take."""
    for scenario in subject.standard.scenarios:
        if not scenario.steps:
            yield subject.flag(f"scenario '{scenario.id}' has no step", scenario)
        for step in scenario.steps:
            yield from _step(subject, step)


def _step(subject: Subject, step: ScenarioStep) -> Iterator[Flag]:
    if bool(step.operation) == bool(step.event):
        said = "both an operation and an event" if step.operation else "neither an operation nor an event"
        yield subject.flag(f"step '{step.id}' has {said}", step)
    elif step.event:
        for key in ONLY_OF_REQUESTS:
            if getattr(step, key) not in ({}, "", None):
                yield subject.flag(f"step '{step.id}' waits for an event and has '{key}'", step, key)
    if step.raw is not None and step.example:
        yield subject.flag(f"step '{step.id}' has both an example and a raw body", step, "raw")
    elif step.payload and not step.example:
        yield subject.flag(f"step '{step.id}' changes an example and names none", step, "payload")
    for capture in step.captures:
        if bool(capture.header) == bool(capture.pointer):
            said = "both a header and a pointer" if capture.header else "neither a header nor a pointer"
            yield subject.flag(f"capture '{capture.name}' has {said}", capture)
    operation = subject.interface.operation(step.operation)
    if operation is not None:
        yield from _call(subject, step, operation)


def _call(subject: Subject, step: ScenarioStep, operation: Operation) -> Iterator[Flag]:
    declared = {p.name for p in operation.parameters}
    implied = {name for _, name in implied_parameters(operation)}
    for name in step.parameters:
        if name not in declared and name.lower() not in implied:
            message = f"'{name}' is no parameter of '{operation.id}'{similar_to(name, declared)}"
            yield subject.flag(message, step, "parameters", name)
    for name in NAME.findall(operation.path):
        if name not in step.parameters:
            yield subject.flag(f"step '{step.id}' gives no value for '{{{name}}}' in the path", step)
    if (step.example or step.raw is not None) and operation.request is None:
        key = "example" if step.example else "raw"
        yield subject.flag(f"operation '{operation.id}' takes no body", step, key)
    # A bad case may well send what is not understood.
    refused = step.expect.problem or any(status >= 400 for status in step.expect.status)
    if step.media and operation.request is not None and step.media not in operation.request.media and not refused:
        yield subject.flag(f"operation '{operation.id}' does not take '{step.media}'", step, "media")
