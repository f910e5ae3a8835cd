"""Paths that a server cannot tell apart."""

from __future__ import annotations

import re
from collections.abc import Iterator

from generators.checks.subject import Flag, Subject
from generators.model.interface import Operation

TEMPLATE = re.compile(r"\{[^{}]*\}")


def check(subject: Subject) -> Iterator[Flag]:
    """Each operation whose method and path are those of another, or whose path differs from another's in names only.

    Two paths clash, too, when each has a parameter where the other has a fixed part (OpenAPI 3.1, section 4.8.8.2).
    """
    operations = subject.interface.operations
    for index, operation in enumerate(operations):
        for other in operations[:index]:
            message = _clash(operation, other)
            if message:
                yield subject.flag(message, operation, "path")
                break


def _clash(operation: Operation, other: Operation) -> str:
    one, two = _segments(operation.path), _segments(other.path)
    if one == two and operation.method == other.method:
        return f"operation '{operation.id}' has the method and path of '{other.id}'"
    if one == two and operation.path != other.path:
        return f"path '{operation.path}' differs from '{other.path}' in the names of parameters only"
    if len(one) != len(two) or operation.method != other.method:
        return ""
    pairs = [(a, b) for a, b in zip(one, two, strict=True) if a != b]
    crossing = any("{}" in a for a, _ in pairs) and any("{}" in b for _, b in pairs)
    if crossing and all("{}" in a or "{}" in b for a, b in pairs):
        return f"path '{operation.path}' fits addresses of '{other.path}', too"
    return ""


def _segments(path: str) -> list[str]:
    return TEMPLATE.sub("{}", path).split("/")
