"""Bounds and fixed values that are no values of their range."""

from __future__ import annotations

from collections.abc import Iterator

from generators.checker.quantities import moment_by_text, number_by_text
from generators.checks.subject import Flag, Subject
from generators.model.builtin import BUILTINS
from generators.model.linkml.elements import words
from generators.model.linkml.walk import Definition
from generators.model.nodes import Enum, Expression, Type

_BOUNDS = ("minimum_value", "maximum_value")
_TEXTS = ("equals_string", "equals_string_in")
_CALENDAR = ("date", "datetime", "date_or_datetime", "time")


def check(subject: Subject) -> Iterator[Flag]:
    """Each bound, fixed number and fixed text that no value of the range of its slot or type can be compared with."""
    for definition in subject.definitions:
        found = _range(subject, definition)
        if found is None:
            continue
        for key in (*_BOUNDS, "equals_number", *_TEXTS):
            for value in words(definition.data.get(key)):
                if not _comparable(found, key, value):
                    name = f"{'enum' if isinstance(found, Enum) else 'type'} '{found.name}'"
                    message = f"{key} '{value}' of {definition.element} is no value of {name}"
                    yield Flag(definition.span(key), message, definition.path)


def _range(subject: Subject, definition: Definition) -> Type | Enum | None:
    """The type or enum that values belong to; None where it is not a single one."""
    model = subject.model
    if definition.kind == "type":
        return model.types.get(definition.name)
    expression: Expression | None = None
    if definition.kind == "slot":
        owner = model.classes.get(definition.owner)
        expression = (owner.slots if owner else model.slots).get(definition.name)
    if expression is not None and (expression.any_of or expression.exactly_one_of):
        return None
    name = expression.range if expression is not None else str(definition.data.get("range") or "")
    return model.types.get(name) or model.enums.get(name)


def _comparable(found: Type | Enum, key: str, value: str) -> bool:
    if isinstance(found, Enum):
        return found.open or (key in _TEXTS and value in found.codes)
    kind, number = BUILTINS[found.base].json, number_by_text(value)
    if found.union_of:
        return True
    if found.base in _CALENDAR:
        return moment_by_text(value) is not None
    if kind == "boolean":
        return key in _TEXTS and value.lower() in ("true", "false")
    if kind == "string":
        return key in _TEXTS or number is None
    return number is not None and (kind == "number" or key in _BOUNDS or number == int(number))
