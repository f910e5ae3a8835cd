"""Conditions said so that tools read them right, with the same verdict."""

from __future__ import annotations

from typing import Any

import jsonschema_rs
import pytest

from generators.openapi.conditions import NEVER, outspoken

OBJECTS: list[Any] = [{}, {"a": 1}, {"b": 1}, {"a": 1, "b": 1}, {"a": "x"}, {"a": 1, "c": 1}, [], 1, "x", "xy"]


@pytest.mark.parametrize(
    ("schema", "expected"),
    [
        ({"type": "object", "required": ["a"]}, {"type": "object", "required": ["a"]}),
        (
            {"type": "object", "allOf": [{"anyOf": [{"required": ["a"]}, {"required": ["b"]}]}]},
            {
                "type": "object",
                "allOf": [
                    {
                        "if": {
                            "anyOf": [
                                {"additionalProperties": True, "required": ["a"], "properties": {"a": {}}},
                                {"additionalProperties": True, "required": ["b"], "properties": {"b": {}}},
                            ]
                        },
                        "else": NEVER,
                    }
                ],
            },
        ),
        (
            {"type": "string", "pattern": "x", "allOf": [{"pattern": "y"}]},
            {"type": "string", "pattern": "x", "allOf": [{"type": "string", "pattern": "y"}]},
        ),
        (
            {"type": "object", "allOf": [{"if": {"properties": {"a": {"const": 1}}}, "then": {"required": ["b"]}}]},
            {
                "type": "object",
                "allOf": [
                    {
                        "if": {"additionalProperties": True, "properties": {"a": {"const": 1}}},
                        "then": {"additionalProperties": True, "required": ["b"], "properties": {"b": {}}},
                    }
                ],
            },
        ),
        ({"anyOf": [{"$ref": "#/x", "required": ["t"]}]}, {"anyOf": [{"$ref": "#/x", "required": ["t"]}]}),
    ],
)
def test_outspoken(schema: dict[str, Any], expected: dict[str, Any]) -> None:
    assert outspoken(schema) == expected
    if "$ref" not in str(schema):
        before, after = jsonschema_rs.Draft202012Validator(schema), jsonschema_rs.Draft202012Validator(expected)
        assert [before.is_valid(o) for o in OBJECTS] == [after.is_valid(o) for o in OBJECTS]


def test_a_property_named_like_a_keyword_is_a_property() -> None:
    schema = {"type": "object", "properties": {"if": {"type": "object", "required": ["x"]}}}
    assert outspoken(schema) == schema
