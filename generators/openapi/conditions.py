"""Conditions as tools of OpenAPI read them: the same verdict, said so that nobody takes them for something else."""

from __future__ import annotations

from typing import Any

IN_PLACE = ("if", "then", "else", "not")
LISTS = ("allOf", "anyOf", "oneOf")
MEMBERS = ("properties", "patternProperties", "$defs")
SUBSCHEMAS = ("items", "contains", "additionalProperties", "propertyNames")
CHOICES = ("anyOf", "oneOf")
SPEAKING = {"properties", "required"}
NEVER: dict[str, Any] = {"not": {}}


def outspoken(schema: Any, condition: bool = False) -> Any:
    """A schema with the same verdicts; `condition` tells a condition on an object from the schema of the object itself.

    * A condition says that it leaves other properties open, and knows those that it requires: linters take a silent
      one for a closed object.
    * A choice between conditions stands under `if`: generators of code would require what any branch requires.
    * Further constraints on a single value repeat its type: generators of code look for it beside each.
    """
    if isinstance(schema, list):
        return [outspoken(part) for part in schema]
    if not isinstance(schema, dict):
        return schema
    found = {key: _member(key, value) for key, value in schema.items()}
    if "allOf" in found:
        found["allOf"] = [_further(found, part) for part in found["allOf"]]
    return _open(found) if condition and SPEAKING & found.keys() and "$ref" not in found else found


def _member(key: str, value: Any) -> Any:
    if key in IN_PLACE:
        return outspoken(value, condition=True)
    if key in LISTS and isinstance(value, list):
        return [outspoken(part, condition=True) for part in value]
    if key in MEMBERS and isinstance(value, dict):
        return {name: outspoken(part) for name, part in value.items()}
    return outspoken(value) if key in SUBSCHEMAS else value


def _further(schema: dict[str, Any], part: Any) -> Any:
    """What holds besides the rest of a schema."""
    kind = schema.get("type")
    if not isinstance(part, dict) or "$ref" in part:
        return part
    if kind == "object":
        return {"if": part, "else": NEVER} if _chooses(part) else part
    return {"type": kind, **part} if kind else part


def _chooses(part: Any) -> bool:
    """Whether a condition leaves a choice between conditions."""
    if not isinstance(part, dict):
        return False
    return any(key in part for key in CHOICES) or any(_chooses(p) for p in part.get("allOf", ()))


def _open(condition: dict[str, Any]) -> dict[str, Any]:
    known = condition.get("properties", {})
    missing: dict[str, Any] = {name: {} for name in condition.get("required", ()) if name not in known}
    found = {**condition, "properties": {**known, **missing}}
    return {"additionalProperties": True, **found}
