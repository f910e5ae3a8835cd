"""What an expression says about one value, ranges aside."""

from __future__ import annotations

from typing import Any

from generators.checker.check_digits import check_digit_by_name
from generators.checker.context import Check, Context, combined, every
from generators.checker.matching import match_by_pattern
from generators.checker.quantities import moment_by_text, number_by_text, number_of, text_of
from generators.checker.violation import Place, Run
from generators.model.builtin import BUILTINS
from generators.model.nodes import Element, Expression, Slot
from generators.model.pattern import PatternError, Untranslatable, python_by_pattern

BOOLEAN = ("any_of", "all_of", "exactly_one_of", "none_of")
TEMPORAL = ("date", "time", "datetime", "date_or_datetime")
ANY = "any"
Bases = tuple[str, ...]
"""The built-in types that a value may have; `any` for a value of no known type."""


def facets(ctx: Context, expression: Expression, bases: Bases, element: str) -> list[Check]:
    """Pattern, bounds and fixed values; a code object is judged by its `code`."""
    found = [*_pattern(ctx, expression, bases, element), *_bounds(ctx, expression, bases, element)]
    found += _fixed(expression, bases, element)
    return [_of_code(check) for check in found]


def boolean_facets(ctx: Context, expression: Expression, bases: Bases, element: str) -> list[Check]:
    """Boolean combinations of facets, for expressions that bring no range (those of types)."""
    found = []
    for keyword in BOOLEAN:
        branches = [
            every([*facets(ctx, b, bases, element), *boolean_facets(ctx, b, bases, element)])
            for b in getattr(expression, keyword)
        ]
        found += [combined(keyword, branches, element)] if branches else []
    return found


def _of_code(check: Check) -> Check:
    def inside(value: Any, place: Place, run: Run) -> None:
        if isinstance(value, dict) and isinstance(value.get("code"), str):
            check(value["code"], (place, "code"), run)
        else:
            check(value, place, run)

    return inside


def _pattern(ctx: Context, expression: Expression, bases: Bases, element: str) -> list[Check]:
    pattern = expression.pattern
    if not pattern:
        return []
    match = match_by_pattern(pattern)
    if match is None:
        ctx.gap(element, "pattern")
        return []
    texts_only = ANY in bases

    def check(value: Any, place: Place, run: Run) -> None:
        if isinstance(value, (dict, list)) or value is None or (texts_only and not isinstance(value, str)):
            return
        if not match(text_of(value)):
            run.fail(place, "pattern", element, value, pattern)

    return [check]


def _bounds(ctx: Context, expression: Expression, bases: Bases, element: str) -> list[Check]:
    found: list[Check] = []
    for keyword, bound in (("minimum_value", expression.minimum_value), ("maximum_value", expression.maximum_value)):
        if bound is None:
            continue
        number = number_of(bound) if not isinstance(bound, str) else number_by_text(bound)
        moment = moment_by_text(str(bound))
        numeric = number is not None and any(b == ANY or BUILTINS[b].json in ("integer", "number") for b in bases)
        temporal = moment is not None and any(b in TEMPORAL for b in bases)
        if numeric or temporal:
            found.append(_bound(keyword, number if numeric else None, moment if temporal else None, bound, element))
        else:
            ctx.gap(element, keyword)
    return found


def _bound(keyword: str, number: Any, moment: Any, bound: Any, element: str) -> Check:
    lower = keyword == "minimum_value"
    expected = str(bound)

    def check(value: Any, place: Place, run: Run) -> None:
        limit = moment if isinstance(value, str) else number
        found = moment_by_text(value) if isinstance(value, str) else number_of(value)
        if found is not None and limit is not None and (found < limit if lower else found > limit):
            run.fail(place, keyword, element, value, expected)

    return check


def same_text(value: Any, text: str) -> bool:
    """Whether a simple value is the one that a text stands for."""
    if isinstance(value, str):
        return value == text
    if isinstance(value, bool):
        return text.lower() == text_of(value)
    found = number_of(value)
    return found is not None and found == number_by_text(text)


def _fixed(expression: Expression, bases: Bases, element: str) -> list[Check]:
    texts_only = ANY in bases
    found: list[Check] = []

    def among(keyword: str, texts: tuple[str, ...]) -> Check:
        def check(value: Any, place: Place, run: Run) -> None:
            comparable = isinstance(value, str) or not texts_only
            if not (comparable and any(same_text(value, text) for text in texts)):
                run.fail(place, keyword, element, value, ", ".join(texts))

        return check

    def equal(value: Any, place: Place, run: Run) -> None:
        number = number_by_text(value) if isinstance(value, str) else number_of(value)
        if number is None or number != number_by_text(str(expression.equals_number)):
            run.fail(place, "equals_number", element, value, str(expression.equals_number))

    if expression.equals_string is not None:
        found.append(among("equals_string", (expression.equals_string,)))
    if expression.equals_string_in:
        found.append(among("equals_string_in", expression.equals_string_in))
    if expression.equals_number is not None:
        found.append(equal)
    return found


def check_digit(ctx: Context, element: Element, where: str) -> list[Check]:
    """The check of the annotation `check_digit`; `check_digit_part` is a pattern whose group is the digits' text."""
    found: list[Check] = []
    part = next(iter(element.annotation("check_digit_part")), "")
    try:
        expression = python_by_pattern(part) if part else None
    except (PatternError, Untranslatable):
        ctx.gap(where if isinstance(element, Slot) else element.name, "check_digit_part")
        return []
    for name in element.annotation("check_digit"):
        system = check_digit_by_name(name)
        if system is None:
            ctx.gap(where if isinstance(element, Slot) else element.name, "check_digit")
            continue

        def check(value: Any, place: Place, run: Run, valid: Any = system, name: str = name) -> None:
            if not isinstance(value, str):
                return
            match = expression.match(value) if expression is not None else None
            text = value if expression is None else (match[match.lastindex or 0] or "") if match else ""
            if not valid(text):
                run.fail(place, "check_digit", where, value, name)

        found.append(check)
    return found
