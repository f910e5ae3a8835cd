"""Elements that, over any number of steps, are derived from themselves or made up of themselves.

The cycles of classes, types and enums in `is_a`, `mixins`, `typeof` and `inherits` show where these are resolved.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from generators.findings import Finding, Severity
from generators.model.linkml.elements import words
from generators.model.linkml.schema import Schema
from generators.model.linkml.walk import Definition

_KEYS = {"slot": ("is_a", "mixins"), "code": ("is_a", "mixins"), "class": ("union_of",), "type": ("union_of",)}
_PHRASES = {"union_of": "is a union of itself"}

Node = tuple[str, str, str]
"""Kind of an element, the class or enum that it belongs to, and its name."""


def cycle_findings(schemas: Iterable[Schema]) -> Iterator[Finding]:
    """Each definition that a cycle goes through, at the key that leads on."""
    steps: dict[Node, list[tuple[Node, Definition, str]]] = {}
    for schema in schemas:
        for definition in schema.definitions:
            if definition.within in ("slots", "classes", "types", "permissible_values"):
                steps.setdefault(_node(definition, definition.name), []).extend(_steps(definition))
    for node in steps:
        for target, definition, key in steps[node]:
            if node in _reachable(target, steps):
                message = f"{definition.element} {_PHRASES.get(key, 'inherits from itself')}"
                yield Finding("cyclic-inheritance", Severity.ERROR, message, definition.span(key), definition.path)


def _node(definition: Definition, name: str) -> Node:
    return definition.kind, definition.owner if definition.kind == "code" else "", name


def _steps(definition: Definition) -> Iterator[tuple[Node, Definition, str]]:
    for key in _KEYS.get(definition.kind, ()):
        for name in words(definition.data.get(key)):
            yield _node(definition, name), definition, key


def _reachable(start: Node, steps: dict[Node, list[tuple[Node, Definition, str]]]) -> set[Node]:
    """The nodes that can be reached from one, itself included."""
    found, todo = {start}, [start]
    while todo:
        for target, _, _ in steps.get(todo.pop(), ()):
            if target not in found:
                found.add(target)
                todo.append(target)
    return found
