"""Patterns that are no regular expressions."""

from __future__ import annotations

from collections.abc import Iterator

from generators.checks.nodes import nodes
from generators.checks.patterns import patterns
from generators.checks.subject import Flag, Subject
from generators.model.interface import Parameter
from generators.model.pattern import PatternError, parse


def check(subject: Subject) -> Iterator[Flag]:
    """Each pattern, with the settings of its schema filled in, that does not compile."""
    if subject.standard.model is None:
        yield from _authored(subject)
        return
    for pattern in patterns(subject):
        fault = _fault(pattern.text)
        if fault:
            message = f"pattern '{pattern.text}' of {pattern.definition.element} is invalid: {fault}"
            yield Flag(pattern.place, message, pattern.definition.path)


def _authored(subject: Subject) -> Iterator[Flag]:
    """Patterns of parameters, and of headers that scenarios expect."""
    for node in nodes(subject):
        fault = _fault(node.pattern) if isinstance(node, Parameter) else ""
        if fault and isinstance(node, Parameter):
            yield subject.flag(f"pattern '{node.pattern}' is invalid: {fault}", node, "pattern")
    for scenario in subject.standard.scenarios:
        for step in scenario.steps:
            for name, text in step.expect.headers.items():
                fault = _fault(text)
                if fault:
                    yield subject.flag(f"pattern '{text}' is invalid: {fault}", step.expect, "headers", name)


def _fault(text: str) -> str:
    try:
        parse(text)
    except PatternError as error:
        return str(error)
    return ""
