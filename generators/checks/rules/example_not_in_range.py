"""Example values that the element they belong to does not admit."""

from __future__ import annotations

from collections.abc import Iterator

from generators.checks.samples import judged
from generators.checks.subject import Flag, Subject


def check(subject: Subject) -> Iterator[Flag]:
    """Each value under `examples` of a slot, type, enum or class that is no value of it."""
    for example in judged(subject):
        if example.problem:
            message = f"example '{example.value}' of {example.definition.element} is no value of it: {example.problem}"
            yield Flag(example.place, message, example.definition.path)
