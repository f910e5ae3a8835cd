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

    def read(self, operation: str, given: dict[str, dict[str, str]]) -> dict[str, dict[str, Any]]:
        """The values by place (path, query, header) and name, defaults filled in.

        given: texts by place and name, names of headers in small letters. Raises Refused for what is missing or no
        value of its type.
        """
        found: dict[str, dict[str, Any]] = {"path": {}, "query": {}, "header": {}}
        errors: list[dict[str, str]] = []
        for parameter in self._parameters[operation]:
            place, name = parameter["in"], parameter["name"]
            text = given[place].get(name.lower() if place == "header" else name)
            schema = self._described.resolved(parameter.get("schema", {}))
            if text is None:
                if parameter.get("required") and name.lower() != PRECONDITION:
                    errors.append({"parameter": name, "detail": "missing"})
                if "default" in schema:
                    found[place][name] = schema["default"]
                continue
            value = _value(text, str(schema.get("type")))
            if value is None or not self._described.accepts(parameter.get("schema", {}), value):
                if place == "path":
                    raise Refused("place")
                errors.append({"parameter": name, "detail": "invalid"})
            found[place][name] = value
        errors += self._unknown(operation, given["query"])
        if errors:
            raise Refused("parameter", errors=errors)
        return found

    def _unknown(self, operation: str, query: dict[str, str]) -> Iterator[dict[str, str]]:
        known = {p["name"] for p in self._parameters[operation] if p["in"] == "query"}
        return ({"parameter": name, "detail": "unknown"} for name in sorted(query.keys() - known))


def _value(text: str, kind: str) -> Any:
    """The value that a text stands for (OpenAPI 3.1.1, style `simple` and `form`); None where it stands for none."""
    try:
        match kind:
            case "integer":
                return int(text) if text.isascii() and text.lstrip("-").isdigit() else None
            case "number":
                return float(text)
            case "boolean":
                return {"true": True, "false": False}.get(text)
            case "array":
                return text.split(",")
            case _:
                return text
    except ValueError:
        return None
