"""Conditions on objects as tools of OpenAPI read them."""

from __future__ import annotations

from typing import Any

IN_PLACE = ("if", "then", "else", "not")
LISTS = ("allOf", "anyOf", "oneOf")
SPEAKING = {"properties", "required"}


def outspoken(schema: Any, condition: bool = False) -> Any:
    """A schema whose conditions say that they leave other properties open, and know the ones that they require.

    Both go without saying in JSON Schema; some tools of OpenAPI take a silent condition for a closed object.
    """
    if isinstance(schema, list):
        return [outspoken(part) for part in schema]
    if not isinstance(schema, dict):
        return schema
    found = {key: _member(key, value) for key, value in schema.items()}
    if condition and SPEAKING & found.keys() and "$ref" not in found:
        known = found.get("properties", {})
        missing = [name for name in found.get("required", ()) if name not in known]
        if missing:
            found["properties"] = {**known, **{name: {} for name in missing}}
        found.setdefault("additionalProperties", True)
    return found


def _member(key: str, value: Any) -> Any:
    if key in IN_PLACE:
        return outspoken(value, condition=True)
    if key in LISTS and isinstance(value, list):
        return [outspoken(part, condition=True) for part in value]
    if key in ("properties", "$defs", "patternProperties") and isinstance(value, dict):
        return {name: outspoken(part) for name, part in value.items()}
    return outspoken(value) if key in ("items", "contains", "additionalProperties", "propertyNames") else value
