"""What follows from an expression without a document: which members are there, and whether it is true at all."""

from __future__ import annotations

import operator
from collections.abc import Callable
from typing import Any

from generators.rules import typed as t
from generators.rules.types import surely_absent, surely_present

NONE: frozenset[str] = frozenset()
COMPARISONS: dict[str, Callable[[Any, Any], Any]] = {
    "==": operator.eq,
    "!=": operator.ne,
    "<": operator.lt,
    "<=": operator.le,
    ">": operator.gt,
    ">=": operator.ge,
}


def path_of(expression: t.Typed) -> str:
    """A name for the place of a member; empty where an expression leads nowhere in particular."""
    match expression:
        case t.Variable(name=name):
            return name
        case t.Member(owner=owner, slot=slot):
            path = path_of(owner)
            return path and f"{path}.{slot.key}"
        case t.Part(owner=owner, key=key):
            path = path_of(owner)
            return path and f"{path}.{key}"
        case t.ItemAt(listing=listing, index=t.Constant(value=value)):
            path = path_of(listing)
            return path and f"{path}[{value}]"
        case _:
            return ""


def true_facts(expression: t.Typed) -> frozenset[str]:
    """The members that are there where an expression is true."""
    match expression:
        case t.Present(member=member):
            return frozenset((path_of(member),)) - {""}
        case t.Not(operand=operand):
            return false_facts(operand)
        case t.Both(left=left, right=right):
            return true_facts(left) | true_facts(right)
        case t.Either(left=left, right=right):
            return true_facts(left) & true_facts(right)
        case _:
            return NONE


def false_facts(expression: t.Typed) -> frozenset[str]:
    """The members that are there where an expression is false."""
    match expression:
        case t.Not(operand=operand):
            return true_facts(operand)
        case t.Both(left=left, right=right):
            return false_facts(left) & false_facts(right)
        case t.Either(left=left, right=right):
            return false_facts(left) | false_facts(right)
        case _:
            return NONE


def truth(expression: t.Typed) -> bool | None:
    """Whether an expression is true, or false, for every valid object; None where that depends."""
    match expression:
        case t.Constant(value=bool() as value):
            return value
        case t.Present(member=t.Member(slot=slot)):
            return False if surely_absent(slot) else True if surely_present(slot) else None
        case t.Present(member=t.Part(certain=certain)):
            return certain or None
        case t.Not(operand=operand):
            found = truth(operand)
            return None if found is None else not found
        case t.Both(left=left, right=right):
            return _all(truth(left), truth(right))
        case t.Either(left=left, right=right):
            one, other = truth(left), truth(right)
            found = _all(None if one is None else not one, None if other is None else not other)
            return None if found is None else not found
        case t.Comparison(operator=sign, left=t.Constant() as left, right=t.Constant() as right):
            return _compared(sign, left, right) if left.type == right.type else None
        case t.Comparison(operator=sign, left=left, right=right) if path_of(left) == path_of(right) != "":
            return sign in ("==", "<=", ">=")
        case _:
            return None


def _all(one: bool | None, other: bool | None) -> bool | None:
    if one is False or other is False:
        return False
    return True if one and other else None


def _compared(sign: str, left: t.Constant, right: t.Constant) -> bool:
    return bool(COMPARISONS[sign](left.value, right.value))


_TOTAL = frozenset((
    "size", "contains", "startsWith", "endsWith", "matches", "checkDigit", "distinct", "string", "double", "timestamp",
    "duration", "date", "yearsBetween", "monthsBetween", "daysBetween", "age", "weekday",
))  # fmt: skip


def total(expression: t.Typed, facts: frozenset[str] = NONE) -> bool:
    """Whether an expression has a value for every object of a document that is valid otherwise.

    facts: the members that are there besides those that every object has.
    """
    match expression:
        case t.Constant() | t.Variable() | t.Codes():
            return True
        case t.Member(owner=owner, slot=slot):
            return (surely_present(slot) or path_of(expression) in facts) and total(owner, facts)
        case t.Part(owner=owner, certain=certain):
            return (certain or path_of(expression) in facts) and total(owner, facts)
        case t.Present(member=member):
            return total(member.owner, facts)
        case t.Not(operand=operand):
            return total(operand, facts)
        case t.Both(left=left, right=right):
            return total(left, facts) and total(right, facts | true_facts(left))
        case t.Either(left=left, right=right):
            return total(left, facts) and total(right, facts | false_facts(left))
        case t.Comparison(left=left, right=right) | t.Membership(item=left, listing=right):
            return total(left, facts) and total(right, facts)
        case t.Listing(items=parts):
            return all(total(part, facts) for part in parts)
        case t.Each(over=over, body=body):
            return total(over, facts) and total(body, facts)
        case t.Applied(function=function, arguments=parts):
            known = function.name in _TOTAL and "text" not in function.parameters[: function.name in _PARSING]
            return known and all(total(part, facts) for part in parts)
        case _:
            return False


_PARSING = frozenset(("date", "timestamp", "double"))
