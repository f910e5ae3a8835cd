"""Constraints on single values as JSON Schema keywords."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Any

from generators.model.nodes import Expression
from generators.model.pattern import PatternError, Untranslatable, ecma_by_pattern, python_by_pattern

Schema = dict[str, Any]
Report = Callable[[str, str], None]
BOOLEAN = (("any_of", "anyOf"), ("all_of", "allOf"), ("exactly_one_of", "oneOf"))
BRANCHES = ("any_of", "all_of", "exactly_one_of", "none_of")
INTEGER_DIGITS = 4
NEVER: Schema = {"not": {}}
DATE = re.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}")


def merged(*schemas: Schema) -> Schema:
    """The conjunction of schemas; keywords that clash go into `allOf`."""
    result: Schema = {}
    for schema in schemas:
        shared = result.keys() & schema.keys()
        if shared and any(result[key] != schema[key] for key in shared):
            result.setdefault("allOf", [])
            result["allOf"] = [*result["allOf"], schema]
        else:
            result.update(schema)
    return result


def facets(expression: Expression, kind: str, report: Report) -> Schema:
    """Pattern, bounds and fixed values of an expression, for values of a JSON kind; no ranges, no branches.

    kind: string | date | integer | number | boolean | any | code (an object that is judged by its `code`).
    """
    if kind == "code":
        inside = facets(expression, "string", report)
        return {"properties": {"code": inside}} if inside else {}
    parts: list[Schema] = []
    if expression.pattern:
        parts.append(_pattern(expression.pattern, kind, report))
    for value, keyword, name in (
        (expression.minimum_value, "minimum", "minimum_value"),
        (expression.maximum_value, "maximum", "maximum_value"),
    ):
        if value is None:
            continue
        if kind in ("integer", "number", "any") and isinstance(value, (int, float)):
            parts.append({keyword: value})
        elif kind == "date" and DATE.fullmatch(str(value)):
            parts.append({"pattern": _dates(str(value), keyword == "minimum")})
        else:
            report(name, "checker")
    if expression.equals_number is not None:
        if kind in ("integer", "number", "any") and isinstance(expression.equals_number, (int, float)):
            parts.append({"const": expression.equals_number})
        else:
            report("equals_number", "checker")
    if expression.equals_string is not None:
        parts.append({"const": _typed(expression.equals_string, kind)})
    if expression.equals_string_in:
        parts.append({"enum": [_typed(v, kind) for v in expression.equals_string_in]})
    if expression.equals_expression:
        report("equals_expression", "checker")
    return merged(*parts)


def _typed(text: str, kind: str) -> Any:
    """A fixed value as JSON of a kind; a text that is none of the kind stays text, which nothing then equals."""
    if kind == "boolean":
        return {"true": True, "false": False}.get(text.lower(), text)
    if kind in ("integer", "number"):
        try:
            return int(text) if kind == "integer" else float(text)
        except ValueError:
            return text
    return text


def _pattern(pattern: str, kind: str, report: Report) -> Schema:
    try:
        if kind in ("string", "date", "any"):
            return {"pattern": ecma_by_pattern(pattern)}
        if kind == "integer":
            found = _integers(pattern)
            if found is not None:
                return found
    except (PatternError, Untranslatable):
        pass
    report("pattern", "checker")
    return {}


def _integers(pattern: str) -> Schema | None:
    """The integers whose text matches, as ranges; None unless only numbers of few digits can match.

    JSON Schema's `pattern` says nothing about numbers, so the finite set is spelled out.
    """
    expression = python_by_pattern(pattern)
    limit = 10**INTEGER_DIGITS
    if any(expression.match(str(n)) for n in (*range(limit, limit + 200), -limit, limit * 10, limit * 1000 + 7)):
        return None
    matching = [n for n in range(-limit + 1, limit) if expression.match(str(n))]
    ranges: list[list[int]] = []
    for number in matching:
        if ranges and ranges[-1][1] == number - 1:
            ranges[-1][1] = number
        else:
            ranges.append([number, number])
    if len(ranges) > 50:
        return None
    options = [{"const": a} if a == b else {"minimum": a, "maximum": b} for a, b in ranges]
    return options[0] if len(options) == 1 else {"anyOf": options or [False]}


def _dates(bound: str, lower: bool) -> str:
    """A pattern of the dates from or up to a bound: dates without zone are in order as texts are."""
    options = [bound]
    for index, character in reversed(list(enumerate(bound))):
        if character == "-":
            continue
        low, high = (int(character) + 1, 9) if lower else (0, int(character) - 1)
        if low <= high:
            options.append(f"{bound[:index]}{low if low == high else f'[{low}-{high}]'}")
    return f"^({'|'.join(options)})"
