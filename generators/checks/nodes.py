"""The nodes of an interface, a process or a file of business rules, one by one."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import msgspec

from generators.checks.subject import Subject
from generators.model.node import Node, Requirement, Text

TEXTS = ("title", "description", "text", "evidence", "when", "message")
"""Fields that hold a text in several languages."""


def nodes(subject: Subject) -> list[Node]:
    """Every node of the authored files, outer ones first, in order of declaration."""
    return subject.once("nodes", lambda: [node for file in subject.authored for node in _below(file.node)])


def texts(node: Node) -> Iterator[tuple[str, Text]]:
    """The texts of a node by field, also those that are not given."""
    for name in TEXTS:
        found = getattr(node, name, None)
        if isinstance(found, dict):
            yield name, found


def requirements(subject: Subject) -> list[Requirement]:
    """Every requirement that a standard states."""
    return [node for node in nodes(subject) if isinstance(node, Requirement)]


def _below(value: Any) -> Iterator[Node]:
    if isinstance(value, tuple):
        for item in value:
            yield from _below(item)
    elif isinstance(value, Node):
        yield value
        for field in msgspec.structs.fields(type(value)):
            yield from _below(getattr(value, field.name))
