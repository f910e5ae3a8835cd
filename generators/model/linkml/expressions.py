"""Slot, type and class expressions from plain data, patterns with their settings filled in."""

from __future__ import annotations

import re
from typing import Any

from generators.findings import Span
from generators.model.linkml.elements import common, words
from generators.model.linkml.schema import Schema
from generators.model.nodes import ClassExpression, ClassRule, Expression

FLAGS = ("required", "recommended", "multivalued")
OPTIONAL_FLAGS = ("inlined", "inlined_as_list")
VALUES = ("minimum_value", "maximum_value", "equals_number")
COUNTS = ("minimum_cardinality", "maximum_cardinality", "exact_cardinality")
BRANCHES = ("any_of", "all_of", "exactly_one_of", "none_of")
MEMBERS = ("all_members", "has_member")
SETTING = re.compile(r"\{([A-Za-z_][\w.\- ]*)\}")


class Reader:
    """Reads expressions of one schema; a value of the wrong shape counts as absent."""

    def __init__(self, schema: Schema, language: str) -> None:
        """Read for `schema`, with untagged texts in `language`."""
        self.schema = schema
        self.language = language
        self._settings = schema.settings()

    def expression(self, data: dict[str, Any]) -> Expression:
        """An anonymous slot or type expression."""
        return Expression(**self.constraints(data))

    def constraints(self, data: dict[str, Any]) -> dict[str, Any]:
        """Keyword arguments of an Expression node; only what the definition says."""
        found: dict[str, Any] = {}
        range_expression = data.get("range_expression")
        if isinstance(range_expression, dict):
            data = {**data, **self._by_range_expression(range_expression)}
        if data.get("range"):
            found["range"] = str(data["range"])
        for key in FLAGS:
            if data.get(key) is not None:
                found[key] = data[key] is True
        for key in OPTIONAL_FLAGS:
            if isinstance(data.get(key), bool):
                found[key] = data[key]
        for key in COUNTS:
            if isinstance(data.get(key), int) and not isinstance(data[key], bool):
                found[key] = data[key]
        for key in VALUES:
            if data.get(key) is not None:
                found[key] = data[key]
        pattern = self.pattern(data)
        if pattern:
            found["pattern"] = pattern
        for key in ("equals_string", "equals_expression", "value_presence"):
            if data.get(key) is not None:
                found[key] = str(data[key])
        if data.get("equals_string_in") is not None:
            found["equals_string_in"] = words(data["equals_string_in"])
        for key in BRANCHES:
            if data.get(key):
                found[key] = tuple(self.expression(b) for b in self._branches(data, key))
        for key in MEMBERS:
            if isinstance(data.get(key), dict):
                found[key] = self.expression(data[key])
        return found

    def class_expression(self, data: dict[str, Any]) -> ClassExpression:
        """Conditions on an object."""
        conditions = self.schema.named(data, "slot_conditions")
        fields: dict[str, Any] = {k: tuple(map(self.class_expression, self._branches(data, k))) for k in BRANCHES}
        return ClassExpression(
            is_a=str(data.get("is_a") or ""),
            slot_conditions={name: self.expression(c) for name, c in conditions.items()},
            **fields,
        )

    def rules(self, data: dict[str, Any], origin: str) -> tuple[ClassRule, ...]:
        """The class rules that are not deactivated."""
        found = []
        for rule in self._branches(data, "rules"):
            if rule.get("deactivated"):
                continue
            texts = common(self.schema, rule, self.language)
            parts = {
                part: self.class_expression(rule[part])
                for part in ("preconditions", "postconditions", "elseconditions")
                if isinstance(rule.get(part), dict)
            }
            found.append(
                ClassRule(
                    span=self.span(rule),
                    title=texts.get("title", {}),
                    description=texts.get("description", {}),
                    bidirectional=bool(rule.get("bidirectional")),
                    open_world=bool(rule.get("open_world")),
                    origin=origin,
                    **parts,
                )
            )
        return tuple(found)

    def pattern(self, data: dict[str, Any]) -> str:
        """The pattern, which holds from the start; a structured one with its settings filled in.

        A structured one holds for the whole text, or with `partial_match` for any part of it.
        """
        structured = data.get("structured_pattern")
        if not isinstance(structured, dict):
            return str(data.get("pattern") or "")
        syntax = str(structured.get("syntax") or "")
        if structured.get("interpolated"):
            syntax = self._interpolated(syntax, ())
        return f"[\\s\\S]*(?:{syntax})" if structured.get("partial_match") else f"^(?:{syntax})$"

    def _interpolated(self, syntax: str, within: tuple[str, ...]) -> str:
        def fill(match: re.Match[str]) -> str:
            name = match[1]
            if name in within or name not in self._settings:
                return match[0]
            return self._interpolated(self._settings[name], (*within, name))

        return SETTING.sub(fill, syntax)

    def span(self, data: dict[str, Any]) -> Span:
        """The place of a definition."""
        return self.schema.document.span(data)

    def _branches(self, data: dict[str, Any], key: str) -> list[dict[str, Any]]:
        value = data.get(key)
        if value is None:
            return []
        return [item for item in (value if isinstance(value, list) else [value]) if isinstance(item, dict)]

    def _by_range_expression(self, data: dict[str, Any]) -> dict[str, Any]:
        """`range_expression` in terms of `range`: an `is_a` names the range."""
        found: dict[str, Any] = {
            k: [self._by_range_expression(b) for b in self._branches(data, k)] for k in BRANCHES if data.get(k)
        }
        if data.get("is_a"):
            found["range"] = data["is_a"]
        return found
