"""Example values that the element they belong to does not admit."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from generators.checks.parameters import misfits
from generators.checks.samples import judged
from generators.checks.subject import Flag, Subject
from generators.metamodel.words import quoted


def check(subject: Subject) -> Iterator[Flag]:
    """Each value under `examples` of a slot, type, enum or class that is no value of it.

    Of interfaces, each default and example of a parameter or header that its type does not admit.
    """
    if subject.standard.model is None:
        for found in misfits(subject):
            message = f"{found.key} '{_told(found.value)}' of parameter '{found.parameter.name}' is no value of it: "
            yield subject.flag(f"{message}{found.problem}", found.parameter, found.key)
        return
    for example in judged(subject):
        if example.problem:
            message = f"example '{example.value}' of {example.definition.element} is no value of it: {example.problem}"
            yield Flag(example.place, message, example.definition.path)


def _told(value: Any) -> str:
    return quoted(", ".join(map(str, value)) if isinstance(value, list) else value)
