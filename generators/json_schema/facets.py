"""Constraints on single values as JSON Schema keywords."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from generators.model.builtin import BUILTINS
from generators.model.nodes import DataModel, Expression, Type
from generators.model.pattern import Untranslatable, ecma_by_pattern, python_by_pattern

Schema = dict[str, Any]
Report = Callable[[str, str], None]
BOOLEAN = (("any_of", "anyOf"), ("all_of", "allOf"), ("exactly_one_of", "oneOf"))
INTEGER_DIGITS = 4


def merged(*schemas: Schema) -> Schema:
    """The conjunction of schemas; keywords that clash go into `allOf`."""
    result: Schema = {}
    for schema in schemas:
        if any(key in result and result[key] != value for key, value in schema.items()):
            result.setdefault("allOf", [])
            result["allOf"] = [*result["allOf"], schema]
        else:
            result.update(schema)
    return result


def type_schema(model: DataModel, found: Type, report: Report) -> Schema:
    """A simple type with the facets of everything it is derived from."""
    base = BUILTINS[found.base]
    parts: list[Schema] = [{"type": base.json}]
    if base.format:
        parts[0]["format"] = base.format
    if base.json == "string" and base.pattern:
        parts.append({"pattern": ecma_by_pattern(base.pattern)})
    for name in (*reversed(found.chain), found.name):
        step = model.types.get(name)
        if step is not None and not step.builtin:
            parts.append(facets(step, base.json, report))
    return merged(*parts)


def facets(expression: Expression, kind: str, report: Report) -> Schema:
    """Pattern, bounds and fixed values of an expression, for values of a JSON kind; nothing about ranges."""
    parts: list[Schema] = []
    if expression.pattern:
        parts.append(_pattern(expression.pattern, kind, report))
    if kind in ("integer", "number"):
        for value, keyword in ((expression.minimum_value, "minimum"), (expression.maximum_value, "maximum")):
            if isinstance(value, (int, float)):
                parts.append({keyword: value})
        if expression.equals_number is not None:
            parts.append({"const": expression.equals_number})
    elif expression.minimum_value is not None or expression.maximum_value is not None:
        report("minimum_value, maximum_value", "checker")
    if expression.equals_string is not None:
        parts.append({"const": _typed(expression.equals_string, kind)})
    if expression.equals_string_in:
        parts.append({"enum": [_typed(v, kind) for v in expression.equals_string_in]})
    if expression.equals_expression:
        report("equals_expression", "checker")
    for field, keyword in BOOLEAN:
        branches = [b for e in getattr(expression, field) if (b := facets(e, kind, report))]
        if branches and len(branches) == len(getattr(expression, field)):
            parts.append({keyword: branches})
    for branch in expression.none_of:
        negated = facets(branch, kind, report)
        if negated:
            parts.append({"not": negated})
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
        if kind == "string":
            return {"pattern": ecma_by_pattern(pattern)}
        if kind == "integer":
            found = _integers(pattern)
            if found is not None:
                return found
    except Untranslatable:
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
