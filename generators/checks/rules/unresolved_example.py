"""Example documents that do not exist or are of another class."""

from __future__ import annotations

from collections.abc import Iterator

from generators.checks.environment import beginnings
from generators.checks.payloads import class_of
from generators.checks.similar import similar_to
from generators.checks.subject import Flag, Subject
from generators.model.interface import Body


def check(subject: Subject) -> Iterator[Flag]:
    """Each example named by a body or a scenario that is no example document of the payload's class."""
    for operation in subject.interface.operations:
        for body in (operation.request, *(response.body for response in operation.responses)):
            for index, name in enumerate(body.examples if body is not None else ()):
                assert body is not None
                message = _wrong(subject, body, name)
                if message:
                    yield subject.flag(message, body, "examples", index)
    for scenario in subject.standard.scenarios:
        for step in scenario.steps:
            called = subject.interface.operation(step.operation)
            if step.example and called is not None and called.request is not None:
                message = _wrong(subject, called.request, step.example)
                if message:
                    yield subject.flag(message, step, "example")
    yield from _of_environment(subject)


def _of_environment(subject: Subject) -> Iterator[Flag]:
    """Examples that records, events and answers of the test environment begin with; they may be of any class."""
    known = {example.name for example in subject.standard.examples}
    for node in beginnings(subject.standard.environment):
        if node.example and node.example not in known:
            message = f"example '{node.example}' is no example document{similar_to(node.example, known)}"
            yield subject.flag(message, node, "example")


def _wrong(subject: Subject, body: Body, name: str) -> str:
    if not body.payload:
        return f"example '{name}' is for a body without a payload"
    if class_of(subject, body.payload) is None:
        return ""
    standard, _, cls = body.payload.partition(":")
    known = {example.name: example for example in subject.standard.examples if example.standard == standard}
    if name not in known:
        return f"example '{name}' is no example document of '{standard}'{similar_to(name, known)}"
    return "" if known[name].root == cls else f"example '{name}' is a '{known[name].root}', not a '{cls}'"
