"""`equals_expression`: a slot whose value follows from others (LinkML: expression language, `eval_utils`).

`{x}` is the value of slot x and makes the whole expression void where x is missing; a bare `x` is nothing then.
Supported are constants, slots and paths through objects, arithmetic, joining of texts, one comparison, `if … else`,
lists and the functions max, min, len, str, strlen and case. Numbers are decimal, so that 0.1 + 0.2 is 0.3.
"""

from __future__ import annotations

import ast
import operator
from collections.abc import Callable
from decimal import Decimal, DecimalException
from typing import Any

from generators.checker.context import Check, Context
from generators.checker.quantities import number_of, text_of
from generators.checker.violation import Place, Run
from generators.model.nodes import Class, Slot

Formula = Callable[[dict[str, Any]], Any]
LARGEST_EXPONENT = 999
LONGEST = 2_000
PRECISION = Decimal("1e-9")

OPERATOR_BY_NODE: dict[type[ast.operator], Callable[[Any, Any], Any]] = {
    ast.Add: operator.add,
    ast.Sub: operator.sub,
    ast.Mult: operator.mul,
    ast.Div: operator.truediv,
    ast.Pow: operator.pow,
}
COMPARISON_BY_NODE: dict[type[ast.cmpop], Callable[[Any, Any], Any]] = {
    ast.Eq: operator.eq,
    ast.NotEq: operator.ne,
    ast.Lt: operator.lt,
    ast.LtE: operator.le,
    ast.Gt: operator.gt,
    ast.GtE: operator.ge,
}


class Unsupported(Exception):
    """An expression that is not of the supported language."""


class Void(Exception):
    """An expression that has no value for an object."""


def equations(ctx: Context, cls: Class) -> list[Check]:
    """The checks of all slots of a class that carry an `equals_expression`."""
    return [equation(ctx, cls, s, s.equals_expression) for s in cls.slots.values() if s.equals_expression]


def equation(ctx: Context, cls: Class, slot: Slot, text: str) -> Check:
    """The check, on an object, that a slot has the value of an expression; void expressions demand nothing."""
    element = f"{cls.name}.{slot.name}"
    try:
        formula = formula_by_text(text)
    except Unsupported:
        ctx.gap(element, "equals_expression")
        return lambda value, place, run: None
    keys = {s.name: s.key for s in cls.slots.values()}

    def check(value: Any, place: Place, run: Run) -> None:
        if slot.key not in value:
            return
        bindings = {name: value[key] for name, key in keys.items() if key in value}
        try:
            expected = formula(bindings)
        except (Void, TypeError, ValueError, LookupError, ArithmeticError, DecimalException):
            return
        if expected is not None and not _same(value[slot.key], expected):
            run.fail((place, slot.key), "equals_expression", element, value[slot.key], text_of(expected))

    return check


def _same(found: Any, expected: Any) -> bool:
    left, right = number_of(found), number_of(expected)
    if left is not None and right is not None:
        return abs(Decimal(left) - Decimal(right)) <= PRECISION * max(abs(Decimal(left)), Decimal(1))
    if isinstance(found, list) and isinstance(expected, (list, tuple)):
        return len(found) == len(expected) and all(_same(f, e) for f, e in zip(found, expected, strict=True))
    return type(found) is type(expected) and bool(found == expected)


def formula_by_text(text: str) -> Formula:
    """Compile an expression; raises Unsupported."""
    if len(text) > LONGEST:
        raise Unsupported(text[:LONGEST])
    try:
        return _compiled(ast.parse(text.strip(), mode="eval").body)
    except (SyntaxError, ValueError, RecursionError, MemoryError) as error:
        raise Unsupported(text) from error


def _compiled(node: ast.AST) -> Formula:
    match node:
        case ast.Constant(value=None) | ast.Constant(value=str() | bool() | int() | float()):
            constant = _number(node.value)
            return lambda bindings: constant
        case ast.Name(id=name):
            return lambda bindings: _number(bindings.get(name))
        case ast.Set(elts=[ast.Name(id=name)]):
            return lambda bindings: _set(bindings, name)
        case ast.Attribute(value=inner, attr=name):
            owner = _compiled(inner)
            return lambda bindings: _member(owner(bindings), name)
        case ast.List(elts=elements) | ast.Tuple(elts=elements):
            parts = [_compiled(e) for e in elements]
            return lambda bindings: [part(bindings) for part in parts]
        case ast.Compare(left=left, ops=[comparison], comparators=[right]) if type(comparison) in COMPARISON_BY_NODE:
            return _applied(COMPARISON_BY_NODE[type(comparison)], _compiled(left), _compiled(right))
        case ast.BinOp(left=left, op=operation, right=right) if type(operation) in OPERATOR_BY_NODE:
            return _applied(_arithmetic(OPERATOR_BY_NODE[type(operation)]), _compiled(left), _compiled(right))
        case ast.UnaryOp(op=ast.USub(), operand=inner):
            operand = _compiled(inner)
            return lambda bindings: -operand(bindings)
        case ast.IfExp(test=test, body=body, orelse=orelse):
            condition, then, otherwise = _compiled(test), _compiled(body), _compiled(orelse)
            return lambda bindings: then(bindings) if condition(bindings) else otherwise(bindings)
        case ast.Call(func=ast.Name(id=name), args=args, keywords=[]) if name in FUNCTIONS and args:
            return _call(name, [_compiled(a) for a in args])
    raise Unsupported(ast.dump(node)[:80])


def _number(value: Any) -> Any:
    number = number_of(value)
    return value if number is None else number


def _set(bindings: dict[str, Any], name: str) -> Any:
    if bindings.get(name) is None:
        raise Void(name)
    return _number(bindings[name])


def _member(owner: Any, name: str) -> Any:
    """A path through an object; through a list or mapping it yields the list of all its members' values."""
    if isinstance(owner, list):
        return [_member(each, name) for each in owner]
    if isinstance(owner, dict):
        return _number(owner.get(name))
    return None


def _applied(function: Callable[[Any, Any], Any], left: Formula, right: Formula) -> Formula:
    return lambda bindings: function(left(bindings), right(bindings))


def _arithmetic(function: Callable[[Any, Any], Any]) -> Callable[[Any, Any], Any]:
    """Numbers with numbers, texts added to texts; nothing that grows without bounds."""

    def apply(left: Any, right: Any) -> Any:
        texts = isinstance(left, str) and isinstance(right, str) and function is operator.add
        lists = isinstance(left, list) and isinstance(right, list) and function is operator.add
        if not texts and not lists and (number_of(left) is None or number_of(right) is None):
            raise Void
        if function is operator.pow and abs(right) > LARGEST_EXPONENT:
            raise Void
        if function is operator.truediv:
            return Decimal(left) / Decimal(right)
        return function(left, right)

    return apply


def _case(*branches: Any) -> Any:
    return next((value for holds, value in branches if holds), None)


FUNCTIONS: dict[str, tuple[bool, Callable[..., Any]]] = {
    "max": (True, max),
    "min": (True, min),
    "len": (True, len),
    "str": (False, text_of),
    "strlen": (False, len),
    "case": (False, _case),
}
"""Name → whether it takes a list as one argument, and the function; the others apply to each member of a list."""


def _call(name: str, arguments: list[Formula]) -> Formula:
    takes_list, function = FUNCTIONS[name]

    def apply(bindings: dict[str, Any]) -> Any:
        found = [argument(bindings) for argument in arguments]
        if any(value is None for value in found):
            raise Void(name)
        if isinstance(found[0], list) and not takes_list and name != "case":
            return [function(each, *found[1:]) for each in found[0]]
        return function(*found)

    return apply
