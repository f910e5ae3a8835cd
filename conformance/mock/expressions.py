"""Expressions of test environments: CEL without a model, evaluated on JSON-shaped values.

The syntax is that of business rules. Members that are absent are undefined, `has` asks for them; what a name stands for
is looked up when it is needed.
"""

from __future__ import annotations

import operator
from collections.abc import Callable, Mapping
from functools import cache
from typing import Any

from conformance.mock.functions import FUNCTIONS
from generators.rules import syntax as s
from generators.rules.undefined import Undefined

Names = Mapping[str, Any]
UNWORKABLE = (s.SyntaxProblem, Undefined, LookupError, ValueError)
"""What carrying out a test environment raises that names something which is not there."""

_OPERATIONS: dict[str, Callable[[Any, Any], Any]] = {
    "==": operator.eq, "!=": operator.ne, "<": operator.lt, "<=": operator.le, ">": operator.gt, ">=": operator.ge,
    "+": operator.add, "-": operator.sub, "*": operator.mul, "/": operator.floordiv, "%": operator.mod,
}  # fmt: skip


@cache
def parsed(text: str) -> s.Syntax:
    """The tree of an expression; raises SyntaxProblem."""
    return s.syntax_by_text(text)


def valued(text: str, names: Names) -> Any:
    """The value of an expression; raises SyntaxProblem, and Undefined where it has none."""
    return _value(parsed(text), names)


def holds(text: str, names: Names) -> bool:
    """Whether a condition holds; an empty one always does. Raises as `valued`."""
    return not text or _truth(_value(parsed(text), names))


def _value(part: s.Syntax, names: Names) -> Any:
    match part:
        case s.Literal(value=value):
            return value
        case s.Name(name=name):
            return _named(names, name)
        case s.Select(owner=owner, field=field):
            return _member(_value(owner, names), field)
        case s.Has(member=member):
            found = _value(member.owner, names)
            return isinstance(found, Mapping) and found.get(member.field) is not None
        case s.Index(owner=owner, index=index):
            return _item(_value(owner, names), _value(index, names))
        case s.Listed(items=items):
            return [_value(item, names) for item in items]
        case s.Unary(operator="!", operand=operand):
            return not _truth(_value(operand, names))
        case s.Unary(operand=operand):
            return -_value(operand, names)
        case s.Binary():
            return _binary(part, names)
        case s.Conditional():
            return _value(part.then if _truth(_value(part.condition, names)) else part.otherwise, names)
        case s.Macro():
            return _macro(part, names)
        case _:
            assert isinstance(part, s.Call)
            return _called(part, names)


def _binary(part: s.Binary, names: Names) -> Any:
    left = _value(part.left, names)
    if part.operator in ("&&", "||"):
        decided = part.operator == "||"
        return decided if _truth(left) is decided else _truth(_value(part.right, names))
    right = _value(part.right, names)
    try:
        return left in right if part.operator == "in" else _OPERATIONS[part.operator](left, right)
    except (TypeError, ZeroDivisionError) as error:
        raise Undefined(f"'{part.operator}' does not suit its operands") from error


def _macro(part: s.Macro, names: Names) -> Any:
    over = _value(part.over, names)
    if not isinstance(over, list):
        raise Undefined(f"'{part.kind}' is asked of something that is no list")
    bodies = [_value(part.body, {**names, part.variable: item}) for item in over]
    match part.kind:
        case "map":
            return bodies
        case "filter":
            return [item for item, wanted in zip(over, bodies, strict=True) if _truth(wanted)]
        case "all":
            return all(map(_truth, bodies))
        case "exists":
            return any(map(_truth, bodies))
        case _:
            return sum(map(_truth, bodies)) == 1


def _called(part: s.Call, names: Names) -> Any:
    function = FUNCTIONS.get(part.function) or names.get(part.function)
    if not callable(function):
        raise Undefined(f"function '{part.function}' is unknown")
    arguments = [_value(argument, names) for argument in part.arguments]
    try:
        return function(*arguments)
    except (TypeError, ValueError, AttributeError) as error:
        raise Undefined(f"'{part.function}' does not suit its arguments") from error


def _named(names: Names, name: str) -> Any:
    if name not in names:
        raise Undefined(f"'{name}' is unknown")
    return names[name]


def _member(owner: Any, field: str) -> Any:
    if not isinstance(owner, Mapping) or owner.get(field) is None:
        raise Undefined(f"'{field}' is absent")
    return owner[field]


def _item(owner: Any, index: Any) -> Any:
    try:
        return owner[index]
    except (LookupError, TypeError) as error:
        raise Undefined(f"'{index}' is absent") from error


def _truth(value: Any) -> bool:
    if not isinstance(value, bool):
        raise Undefined("a condition is neither true nor false")
    return value
