"""An OpenAPI document as what it says about each operation."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any, NamedTuple

import jsonschema_rs
import msgspec

from generators.artifact import Artifact
from generators.model.nodes import Standard
from generators.openapi import emit

DIALECT = "https://json-schema.org/draft/2020-12/schema"
_INTEGER = re.compile(r"-?[0-9]+")
_NUMBER = re.compile(r"-?[0-9]+(\.[0-9]+)?([eE][+-]?[0-9]{1,2})?")
_TRUTH = {"true": True, "false": False}
METHODS = ("get", "put", "post", "delete", "patch", "head", "options")


class Operation(NamedTuple):
    """An operation: id, method in capitals, path template, parameters, request body (empty: none), responses."""

    id: str
    method: str
    path: str
    parameters: list[dict[str, Any]]
    body: dict[str, Any]
    responses: dict[int, dict[str, Any]]


class Described:
    """The interface of a standard as its self-contained OpenAPI document describes it."""

    def __init__(self, standard: Standard, document: dict[str, Any]) -> None:
        """Read a document."""
        self.standard, self.document = standard, document
        self._validators: dict[bytes, jsonschema_rs.Draft202012Validator] = {}

    @property
    def operations(self) -> Iterator[Operation]:
        """The operations in the order of the document."""
        for path, item in self.document["paths"].items():
            for method in METHODS:
                found = item.get(method)
                if found is not None:
                    parameters = [self.resolved(p) for p in (*item.get("parameters", ()), *found.get("parameters", ()))]
                    responses = {int(s): self.resolved(r) for s, r in found["responses"].items() if s.isdigit()}
                    body = self.resolved(found.get("requestBody", {}))
                    yield Operation(found["operationId"], method.upper(), path, parameters, body, responses)

    def resolved(self, node: dict[str, Any]) -> dict[str, Any]:
        """What a reference points to; the node itself where it is none."""
        while "$ref" in node:
            found: Any = self.document
            for token in str(node["$ref"]).removeprefix("#/").split("/"):
                found = found[token.replace("~1", "/").replace("~0", "~")]
            node = found
        return node

    def accepts(self, schema: dict[str, Any], value: Any) -> bool:
        """Whether a value is one of a schema of the document."""
        return self._validator(schema).is_valid(value)

    def errors(self, schema: dict[str, Any], value: Any) -> Iterator[jsonschema_rs.ValidationError]:
        """Why a value is none of a schema of the document; nothing for one that is."""
        return iter(self._validator(schema).iter_errors(value))

    def _validator(self, schema: dict[str, Any]) -> jsonschema_rs.Draft202012Validator:
        key = msgspec.json.encode(schema)
        if key not in self._validators:
            whole = {**schema, "$schema": DIALECT, "components": self.document.get("components", {})}
            self._validators[key] = jsonschema_rs.Draft202012Validator(whole, validate_formats=True)
        return self._validators[key]

    def takes(self, schema: dict[str, Any], text: str) -> bool:
        """Whether a text on the wire stands for a value of a schema of the document."""
        try:
            return self.accepts(schema, self.value(schema, text))
        except ValueError:
            return False

    def value(self, schema: dict[str, Any], text: str) -> Any:
        """What a text in path, query or header stands for (OpenAPI 3.1.1, style `simple`); raises ValueError."""
        found = self.resolved(schema)
        match found.get("type"):
            case "integer" if _INTEGER.fullmatch(text):
                return int(text)
            case "number" if _NUMBER.fullmatch(text):
                return int(text) if _INTEGER.fullmatch(text) else float(text)
            case "boolean" if text in _TRUTH:
                return _TRUTH[text]
            case "integer" | "number" | "boolean":
                raise ValueError(f"'{text}' is no {found['type']}")
            case "array":
                return [self.value(found.get("items", {}), item.strip()) for item in text.split(",")]
            case _:
                return text

    def headers(self, response: dict[str, Any]) -> dict[str, dict[str, Any]]:
        """The headers of a response by name."""
        return {name: self.resolved(header) for name, header in response.get("headers", {}).items()}


def described(standard: Standard) -> Described | None:
    """The interface of a standard by the document that the target `openapi` makes; None where there is none."""
    for item in emit(standard):
        if isinstance(item, Artifact) and item.path == f"openapi/{standard.name}.openapi.json":
            return Described(standard, msgspec.json.decode(item.content))
    return None
