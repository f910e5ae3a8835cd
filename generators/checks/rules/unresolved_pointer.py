"""Places that no document of the payload has."""

from __future__ import annotations

from collections.abc import Iterator

from generators.checks.payloads import Found, class_of
from generators.checks.pointers import leads_somewhere
from generators.checks.subject import Flag, Subject
from generators.model.node import Node
from generators.model.scenario import ScenarioStep


def check(subject: Subject) -> Iterator[Flag]:
    """Each pointer of a scenario into a document in which its class has no such place.

    Pointers of bad cases into the request may lead anywhere: that may be what is bad about it. So may those that ask
    for absence.
    """
    for scenario in subject.standard.scenarios:
        for step in scenario.steps:
            if scenario.case == "good":
                request = _requested(subject, step)
                for pointer in step.payload if request else ():
                    yield from _checked(subject, step, ("payload", pointer), pointer, request)
            answers = _answered(subject, step)
            for pointer, value in step.expect.values.items() if answers else ():
                if value is not None:
                    yield from _checked(subject, step.expect, ("values", pointer), pointer, answers)
            for capture in step.captures if answers else ():
                if capture.pointer:
                    yield from _checked(subject, capture, ("pointer",), capture.pointer, answers)


def _checked(subject: Subject, node: Node, keys: tuple[str, ...], pointer: str, found: list[Found]) -> Iterator[Flag]:
    if not any(leads_somewhere(one, pointer) for one in found):
        names = " or ".join(dict.fromkeys(f"'{one.cls.name}'" for one in found))
        yield subject.flag(f"'{pointer}' is no place in {names}", node, *keys)


def _requested(subject: Subject, step: ScenarioStep) -> list[Found]:
    operation = subject.interface.operation(step.operation)
    request = operation.request if operation is not None else None
    found = class_of(subject, request.payload) if request is not None else None
    return [found] if found is not None else []


def _answered(subject: Subject, step: ScenarioStep) -> list[Found]:
    """The classes of the answers that a step expects; empty when one of them is a problem or not known."""
    event = subject.interface.event(step.event)
    if event is not None:
        found = class_of(subject, event.payload)
        return [found] if found is not None else []
    operation = subject.interface.operation(step.operation)
    if operation is None or step.expect.problem or any(status >= 400 for status in step.expect.status):
        return []
    bodies = [r.body for r in operation.responses if r.status in step.expect.status or not step.expect.status]
    classes = [class_of(subject, body.payload) for body in bodies if body is not None]
    known = [found for found in classes if found is not None]
    return known if len(known) == len(classes) else []
