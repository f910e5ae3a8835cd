"""What all elements share: texts in several languages, annotations, references to other words."""

from __future__ import annotations

import re
from typing import Any

from generators.model.linkml.schema import Schema

_TRANSLATION = re.compile(r"^(title|label|description)_([a-z]{2,3}(?:-[A-Za-z0-9]+)*)$")


def plain(value: Any) -> Any:
    """An annotation's value without LinkML's `tag`/`value` wrapping."""
    return json_value(value.get("value") if isinstance(value, dict) and "value" in value else value)


def json_value(value: Any) -> Any:
    """A value as JSON has it: with texts for keys."""
    if isinstance(value, list):
        return [json_value(item) for item in value]
    if isinstance(value, dict):
        return {_key(key): json_value(item) for key, item in value.items()}
    return value


def _key(key: Any) -> str:
    """A key as YAML writes it."""
    return {None: "null", True: "true", False: "false"}[key] if key is None or isinstance(key, bool) else str(key)


def annotations_of(schema: Schema, definition: dict[str, Any]) -> dict[str, Any]:
    """Annotations as tag → plain value; a tag given more than once holds a list."""
    value = definition.get("annotations")
    if isinstance(value, list):
        found: dict[str, Any] = {}
        for item in value:
            if isinstance(item, dict) and item.get("tag"):
                tag = str(item["tag"])
                known = found.get(tag)
                new = json_value(item.get("value"))
                found[tag] = new if known is None else [*(known if isinstance(known, list) else [known]), new]
        return found
    return {str(tag): plain(v) for tag, v in value.items()} if isinstance(value, dict) else {}


def words(value: Any) -> tuple[str, ...]:
    """A list of texts that LinkML also admits as a single text."""
    if value is None:
        return ()
    return tuple(str(v) for v in value) if isinstance(value, list) else (str(value),)


def common(schema: Schema, definition: dict[str, Any], language: str) -> dict[str, Any]:
    """Keyword arguments that every element node takes from its definition."""
    annotations = annotations_of(schema, definition)
    title, description = {}, {}
    if definition.get("title"):
        title[language] = str(definition["title"]).strip()
    if definition.get("description"):
        description[language] = str(definition["description"]).strip()
    for tag, value in annotations.items():
        match = _TRANSLATION.match(tag)
        if match and isinstance(value, str):
            (description if match[1] == "description" else title)[match[2]] = value.strip()
    found: dict[str, Any] = {"module": schema.module}
    for name, value in (
        ("title", title),
        ("description", description),
        ("annotations", annotations),
        ("aliases", words(definition.get("aliases"))),
        ("comments", words(definition.get("comments"))),
        ("see_also", words(definition.get("see_also"))),
        ("subsets", words(definition.get("in_subset"))),
        ("deprecated", str(definition.get("deprecated") or "")),
        ("successor", str(definition.get("deprecated_element_has_exact_replacement") or "")),
        ("status", str(definition.get("status") or "")),
        ("examples", examples_of(definition)),
    ):
        if value:
            found[name] = value
    return found


def examples_of(definition: dict[str, Any]) -> tuple[Any, ...]:
    """The example values, as objects where `object` is given."""
    value = definition.get("examples")
    items = value if isinstance(value, list) else []
    return tuple(
        json_value(e["object"] if e.get("object") is not None else e["value"])
        for e in items
        if isinstance(e, dict) and (e.get("object") is not None or e.get("value") is not None)
    )
