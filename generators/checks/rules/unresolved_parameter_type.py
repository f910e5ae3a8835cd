"""Types of parameters and headers that are neither built in nor of a data standard."""

from __future__ import annotations

from collections.abc import Iterator

from generators.checks.nodes import nodes
from generators.checks.similar import similar_to
from generators.checks.subject import Flag, Subject
from generators.model.builtin import BUILTINS
from generators.model.interface import Parameter

OWN = ("uuid",)
"""Built-in types of interfaces that LinkML does not have."""


def check(subject: Subject) -> Iterator[Flag]:
    """Each `type` that names no built-in type, and no type or enum of a data standard among the dependencies."""
    for node in nodes(subject):
        if isinstance(node, Parameter):
            message = _wrong(subject, node.type)
            if message:
                yield subject.flag(message, node, "type")


def _wrong(subject: Subject, name: str) -> str:
    standard, colon, local = name.partition(":")
    if not colon:
        known = (*BUILTINS, *OWN)
        return "" if name in known else f"type '{name}' is not built in{similar_to(name, known)}"
    model = subject.standard.models.get(standard)
    if model is None:
        return f"type '{name}' is of no data standard among the dependencies"
    known = (*model.types, *model.enums)
    return "" if local in known else f"type '{name}' is not declared{similar_to(local, known)}"
