"""What path, query and headers of a request say, held to the parameters of the operation."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from conformance.mock.refused import Refused
from generators.vectors.interface.described import Described

PRECONDITION = "if-match"
"""Its absence has a status of its own (428), so that it counts as absence of a condition, not of a parameter."""


class Parameters:
    """Reads parameters as the OpenAPI document describes them."""

    def __init__(self, described: Described) -> None:
        """Take the parameters of all operations."""
        self._described = described
        self._parameters = {o.id: o.parameters for o in described.operations}

    def read(self, operation: str, given: dict[str, dict[str, list[str]]]) -> dict[str, dict[str, Any]]:
        """The values by place (path, query, header) and name, defaults filled in.

        given: texts by place and name, as often as they are sent; names of headers in small letters. Raises Refused for
        what is missing or no value of its type.
        """
        found: dict[str, dict[str, Any]] = {"path": {}, "query": {}, "header": {}}
        errors: list[dict[str, str]] = []
        for parameter in self._parameters[operation]:
            place, name = parameter["in"], parameter["name"]
            texts = given[place].get(name.lower() if place == "header" else name)
            schema = self._described.resolved(parameter.get("schema", {}))
            if texts is None:
                if parameter.get("required") and name.lower() != PRECONDITION:
                    errors.append({"parameter": name, "detail": "missing"})
                if "default" in schema:
                    found[place][name] = schema["default"]
                continue
            value = _values(texts, schema) if schema.get("type") == "array" else _value(texts, schema)
            if value is None or not self._described.accepts(parameter.get("schema", {}), value):
                if place == "path":
                    raise Refused("place")
                errors.append({"parameter": name, "detail": "invalid"})
            found[place][name] = value
        errors += self._unknown(operation, given["query"])
        if errors:
            raise Refused("parameter", errors=errors)
        return found

    def _unknown(self, operation: str, query: dict[str, list[str]]) -> Iterator[dict[str, str]]:
        """An operation that takes no query at all takes no notice of one."""
        known = {p["name"] for p in self._parameters[operation] if p["in"] == "query"}
        return ({"parameter": name, "detail": "unknown"} for name in sorted(query.keys() - known) if known)


def _values(texts: list[str], schema: dict[str, Any]) -> list[Any]:
    """A list: a parameter for each member, or one with commas between them (OpenAPI 3.1.1, styles `form`, `simple`)."""
    parts = texts if len(texts) > 1 else texts[0].split(",")
    return [_value([part], schema.get("items", {})) for part in parts]


def _value(texts: list[str], schema: dict[str, Any]) -> Any:
    """The value that a text stands for; None where it stands for none, or is sent twice."""
    if len(texts) != 1:
        return None
    (text,) = texts
    try:
        match schema.get("type"):
            case "integer":
                return int(text) if text.isascii() and text.removeprefix("-").isdigit() else None
            case "number":
                return float(text)
            case "boolean":
                return {"true": True, "false": False}.get(text)
            case _:
                return text
    except ValueError:
        return None
