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
            try:
                found[place][name] = self._value(parameter.get("schema", {}), texts)
            except ValueError:
                if place == "path":
                    raise Refused("place") from None
                errors.append({"parameter": name, "detail": "invalid"})
        errors += self._unknown(operation, given["query"])
        if errors:
            raise Refused("parameter", errors=errors)
        return found

    def _value(self, schema: dict[str, Any], texts: list[str]) -> Any:
        """The value of a parameter; a list may have one for each member (OpenAPI 3.1.1, style `form`).

        Raises ValueError for what is none, or is sent twice.
        """
        resolved = self._described.resolved(schema)
        if len(texts) > 1 and resolved.get("type") != "array":
            raise ValueError("sent twice")
        if len(texts) > 1:
            found: Any = [self._described.value(resolved.get("items", {}), text) for text in texts]
        else:
            found = self._described.value(schema, texts[0])
        if not self._described.accepts(schema, found):
            raise ValueError("no value of the schema")
        return found

    def _unknown(self, operation: str, query: dict[str, list[str]]) -> Iterator[dict[str, str]]:
        """An operation that takes no query at all takes no notice of one."""
        known = {p["name"] for p in self._parameters[operation] if p["in"] == "query"}
        return ({"parameter": name, "detail": "unknown"} for name in sorted(query.keys() - known) if known)
