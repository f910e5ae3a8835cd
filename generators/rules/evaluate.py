"""Typed expressions as functions of a JSON-shaped object, compiled once.

Errors follow the specification of CEL: what decides a conjunction or a comprehension hides errors beside it, in any
order. Every evaluation has a budget of steps, so that comprehensions over long lists end.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from functools import partial
from typing import Any

from generators.checker.quantities import number_of
from generators.rules import typed as t
from generators.rules.known import COMPARISONS
from generators.rules.types import Type
from generators.rules.undefined import Undefined, whole

MOST_STEPS = 1_000_000


class Run:
    """One evaluation: the values of variables, and how many steps are left."""

    __slots__ = ("steps", "values")

    def __init__(self, values: dict[str, Any]) -> None:
        """Start with variables."""
        self.values = values
        self.steps = MOST_STEPS

    def spend(self) -> None:
        """Count a step; raises Undefined when there were too many."""
        self.steps -= 1
        if self.steps < 0:
            raise Exhausted(f"the lists are too long: more than {MOST_STEPS} steps")


class Exhausted(Undefined):
    """An evaluation takes too long; nothing hides this."""


Evaluate = Callable[[Run], Any]
"""The value of an expression; raises Undefined where it has none."""


def evaluator(expression: t.Typed) -> Evaluate:
    """An expression as a function."""
    match expression:
        case t.Constant(value=value):
            return lambda run: value
        case t.Variable(name=name):
            return lambda run: run.values[name]
        case t.Member():
            return _member(expression)
        case t.Part(owner=owner, key=key):
            return _part(evaluator(owner), key)
        case t.Present(member=member):
            return _present(member)
        case t.Not(operand=operand):
            inner = evaluator(operand)
            return lambda run: not _truth(inner(run))
        case t.Both(left=left, right=right):
            return _decided((evaluator(left), evaluator(right)), False)
        case t.Either(left=left, right=right):
            return _decided((evaluator(left), evaluator(right)), True)
        case t.Choice():
            condition, then, otherwise = map(evaluator, (expression.condition, expression.then, expression.otherwise))
            return lambda run: (then if _truth(condition(run)) else otherwise)(run)
        case t.Comparison(operator=operator, left=left, right=right):
            compare, one, other = COMPARISONS[operator], _numeric(left, right), _numeric(right, left)
            return lambda run: compare(one(run), other(run))
        case t.Membership(item=item, listing=listing):
            wanted, among = evaluator(item), evaluator(listing)
            return lambda run: wanted(run) in among(run)
        case t.Arithmetic():
            return _arithmetic(expression)
        case t.Negative(operand=operand):
            inner = evaluator(operand)
            return lambda run: _bounded(-inner(run))
        case t.Listing(items=items):
            parts = [evaluator(item) for item in items]
            return lambda run: [part(run) for part in parts]
        case t.ItemAt(listing=listing, index=index):
            return _item(evaluator(listing), evaluator(index))
        case t.Codes(codes=codes):
            known = frozenset(codes)
            return lambda run: known
        case t.Each():
            return _each(expression)
        case _:
            assert isinstance(expression, t.Applied)
            function, arguments = expression.function.python, [evaluator(a) for a in expression.arguments]
            return lambda run: function(*(argument(run) for argument in arguments))


def _member(member: t.Member) -> Evaluate:
    owner, key, convert = evaluator(member.owner), member.slot.key, _converter(member.type)

    def evaluate(run: Run) -> Any:
        found = owner(run)
        value = found.get(key) if isinstance(found, dict) else None
        if value is None or value == []:
            raise Undefined(f"'{key}' is absent")
        return convert(value)

    return evaluate


def _part(owner: Evaluate, key: str) -> Evaluate:
    def evaluate(run: Run) -> Any:
        found = owner(run)
        if not isinstance(found, dict) or not isinstance(found.get(key), str):
            raise Undefined(f"'{key}' is absent")
        return found[key]

    return evaluate


def _present(member: t.Member | t.Part) -> Evaluate:
    owner = evaluator(member.owner)
    key = member.key if isinstance(member, t.Part) else member.slot.key

    def evaluate(run: Run) -> Any:
        found = owner(run)
        return isinstance(found, dict) and found.get(key) is not None and found[key] != []

    return evaluate


def _converter(type_: Type) -> Callable[[Any], Any]:
    """A value of JSON as one of a type; raises Undefined for a value of another type."""
    if type_.kind == "list" and type_.item is not None:
        convert = _converter(type_.item)
        return lambda value: [convert(each) for each in value] if isinstance(value, list) else _wrong(value)
    if type_.kind == "integer":
        return _integer
    if type_.kind == "number":
        return _number
    wanted = {"boolean": bool, "object": dict, "code": dict}.get(type_.kind, str)
    return lambda value: value if isinstance(value, wanted) else _wrong(value)


def _wrong(value: Any) -> Any:
    raise Undefined(f"a value is a {type(value).__name__}")


def _integer(value: Any) -> int:
    number = number_of(value)
    return _wrong(value) if number is None or number % 1 else whole(int(number))


def _number(value: Any) -> float:
    number = number_of(value)
    return _wrong(value) if number is None else float(number)


def _truth(value: Any) -> bool:
    return value if isinstance(value, bool) else bool(_wrong(value))


def _decided(parts: Iterable[Evaluate], by: bool) -> Evaluate:
    """The conjunction (decided by False) or disjunction (decided by True) of parts."""
    found = tuple(parts)
    return lambda run: _decide((partial(_tested, part, run) for part in found), by)


def _tested(part: Evaluate, run: Run) -> bool:
    return _truth(part(run))


def _decide(values: Iterable[Callable[[], bool]], by: bool) -> bool:
    error: Undefined | None = None
    for value in values:
        try:
            if value() is by:
                return by
        except Exhausted:
            raise
        except Undefined as undefined:
            error = undefined
    if error is not None:
        raise error
    return not by


def _numeric(side: t.Typed, other: t.Typed) -> Evaluate:
    """One side of a comparison; an integer beside a number counts as one."""
    found = evaluator(side)
    if side.type.kind == "integer" and other.type.kind == "number":
        return lambda run: float(found(run))
    return found


def _bounded(value: Any) -> Any:
    return whole(value) if isinstance(value, int) else value


def _arithmetic(expression: t.Arithmetic) -> Evaluate:
    one, other = evaluator(expression.left), evaluator(expression.right)
    operate = _OPERATIONS[expression.operator]

    def evaluate(run: Run) -> Any:
        try:
            return _bounded(operate(one(run), other(run)))
        except (ZeroDivisionError, OverflowError) as error:
            raise Undefined("a number is divided by zero") from error

    return evaluate


def _divided(one: Any, other: Any) -> Any:
    """Integers give an integer, cut towards zero."""
    if isinstance(one, int):
        return abs(one) // abs(other) * (1 if (one < 0) == (other < 0) else -1)
    return one / other


def _remainder(one: int, other: int) -> int:
    """With the sign of the dividend."""
    return one - other * int(_divided(one, other))


_OPERATIONS: dict[str, Callable[[Any, Any], Any]] = {
    "+": lambda one, other: one + other,
    "-": lambda one, other: one - other,
    "*": lambda one, other: one * other,
    "/": _divided,
    "%": _remainder,
}


def _item(listing: Evaluate, index: Evaluate) -> Evaluate:
    def evaluate(run: Run) -> Any:
        members, place = listing(run), index(run)
        if not 0 <= place < len(members):
            raise Undefined(f"a list has no member {place}")
        return members[place]

    return evaluate


def _each(expression: t.Each) -> Evaluate:
    over, body, name = evaluator(expression.over), evaluator(expression.body), expression.variable

    def of(run: Run, member: Any) -> Any:
        run.spend()
        run.values[name] = member
        return body(run)

    def tested(run: Run, members: list[Any]) -> Iterable[Callable[[], bool]]:
        return (partial(_tested, partial(of, member=member), run) for member in members)

    kinds: dict[str, Evaluate] = {
        "all": lambda run: _decide(tested(run, over(run)), False),
        "exists": lambda run: _decide(tested(run, over(run)), True),
        "exists_one": lambda run: sum(_truth(of(run, m)) for m in over(run)) == 1,
        "filter": lambda run: [m for m in over(run) if _truth(of(run, m))],
        "map": lambda run: [of(run, m) for m in over(run)],
    }
    return kinds[expression.kind]
