"""Which values operators join, and what comes of it."""

from __future__ import annotations

from collections.abc import Iterator

from generators.model.nodes import DataModel
from generators.rules import typed as t
from generators.rules.functions import day
from generators.rules.problem import Problem
from generators.rules.types import COMPARABLE, INTEGER, NUMBER, TEXT, UNKNOWN, Type
from generators.rules.undefined import Undefined

ORDER = ("<", "<=", ">", ">=")


def comparison_problems(model: DataModel, operator: str, left: t.Typed, right: t.Typed) -> Iterator[Problem]:
    """Values that cannot be compared, and constants that the other value can never be."""
    if not (left.type.known and right.type.known):
        return
    one, other = left.type.kind, right.type.kind
    alike = one == other or {one, other} == {"integer", "number"}
    for value, against in ((left, right), (right, left)):
        if isinstance(value, t.Constant) and isinstance(value.value, str):
            if against.type.kind == "date":
                alike = True
                yield from _no_day(value)
            yield from _no_code(model, value, against.type)
    if not alike or one not in (COMPARABLE if operator in ORDER else (*COMPARABLE, "boolean")):
        yield Problem("type", left.at, f"{left.type} and {right.type} cannot be compared by '{operator}'")


def _no_day(constant: t.Constant) -> Iterator[Problem]:
    try:
        day(str(constant.value))
    except Undefined as error:
        yield Problem("undefined", constant.at, str(error))


def _no_code(model: DataModel, constant: t.Constant, type_: Type) -> Iterator[Problem]:
    enum = model.enums.get(type_.name) if type_.kind == "text" else None
    if enum is None or enum.open or not enum.codes or constant.value in enum.codes:
        return
    if binding_of(model, enum.name) < 3:
        message = f"'{constant.value}' is no code of '{enum.name}'"
        yield Problem("name", constant.at, message, str(constant.value), tuple(enum.codes))


def binding_of(model: DataModel, enum: str) -> int:
    """How a code list is bound, 1 to 4 as in XÖV; 0 for a plain enumeration."""
    listing = model.enums[enum].code_list
    return listing.binding if listing is not None else 0


def result_of(operator: str, one: str, other: str) -> Type:
    """The type of what an arithmetic operator makes of values of two kinds; unknown where it makes nothing of them."""
    if one == other == "integer":
        return INTEGER
    if one == other == "number" and operator != "%":
        return NUMBER
    if operator == "+" and one == other == "text":
        return TEXT
    if operator == "-" and one == other == "instant":
        return Type("duration")
    if operator in "+-" and (one, other) in (("instant", "duration"), ("duration", "duration")):
        return Type(one)
    return UNKNOWN
