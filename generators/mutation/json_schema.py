"""Mutants of JSON Schema: one keyword, required name or branch less in one definition.

A type beside constants of that type constrains nothing by itself; taking it away is no mutant.
"""

from __future__ import annotations

import copy
from collections.abc import Iterator
from typing import Any

from generators.json_schema.emit import name_by_reference
from generators.mutation.mutant import Mutant

KEYWORDS = {
    *("type", "const", "enum", "pattern", "format", "not", "if", "then", "else", "contains", "multipleOf"),
    *("minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum", "minLength", "maxLength"),
    *("minItems", "maxItems", "uniqueItems", "minProperties", "maxProperties", "additionalProperties"),
}
"""Keywords that can be taken away as they are; annotations and other vocabularies constrain nothing."""
BRANCHES = ("allOf", "anyOf", "oneOf")
Path = tuple[Any, ...]


def reached(documents: list[Any], definitions: dict[str, Any]) -> set[str]:
    """The definitions that documents use; others constrain nothing."""
    found: set[str] = set()
    queue: list[Any] = list(documents)
    while queue:
        schema = queue.pop()
        if isinstance(schema, list):
            queue += schema
        elif isinstance(schema, dict):
            queue += schema.values()
            name = name_by_reference(schema["$ref"]) if isinstance(schema.get("$ref"), str) else ""
            if name in definitions and name not in found:
                found.add(name)
                queue.append(definitions[name])
    return found


def mutants(definitions: dict[str, Any], names: list[str], artifact: str) -> Iterator[Mutant]:
    """The mutants of the definitions with these names; `schema` is the changed definition alone."""
    for name in names:
        for path, what, schema in _changed(definitions[name], definitions[name], ()):
            place = "/".join(("#/$defs", name, *map(_token, path)))
            yield Mutant(artifact, place, what, (name, schema), (name, *path), _said_by(definitions[name], path))


def _changed(whole: Any, schema: Any, path: Path) -> Iterator[tuple[Path, str, Any]]:
    if not isinstance(schema, dict):
        return
    for key, value in schema.items():
        here = (*path, key)
        if key == "required":
            for name in value:
                yield here, f"'{name}' not required", _with(whole, here, [n for n in value if n != name])
        elif key == "properties":
            for name, inner in value.items():
                yield from _of_property(whole, inner, (*here, name))
        elif key in BRANCHES:
            yield here, f"without {key}", _without(whole, here)
            for index, inner in enumerate(value):
                if key == "allOf" and len(value) > 1:
                    yield (*here, index), "without branch", _with(whole, here, [*value[:index], *value[index + 1 :]])
                if key == "allOf":
                    yield from _changed(whole, inner, (*here, index))
        elif key in ("items", "propertyNames", "additionalProperties") and isinstance(value, dict):
            yield from _of_property(whole, value, here)
        elif key in KEYWORDS and not (key == "type" and _constant(schema)):
            yield here, f"without {key}", _without(whole, here)


def _of_property(whole: Any, schema: Any, path: Path) -> Iterator[tuple[Path, str, Any]]:
    """What is inside a schema, and the reference to a definition taken away."""
    if isinstance(schema, dict) and "$ref" in schema:
        yield (*path, "$ref"), "without its type", _without(whole, (*path, "$ref"))
    if schema is False:
        yield path, "allowed", _with(whole, path, True)
    yield from _changed(whole, schema, path)


def _without(whole: Any, path: Path) -> Any:
    found = copy.deepcopy(whole)
    _at(found, path[:-1]).pop(path[-1])
    return found


def _with(whole: Any, path: Path, value: Any) -> Any:
    found = copy.deepcopy(whole)
    if value == [] and path[-1] == "required":
        return _without(whole, path)
    _at(found, path[:-1])[path[-1]] = value
    return found


def _at(schema: Any, path: Path) -> Any:
    for token in path:
        schema = schema[token]
    return schema


def _said_by(definition: Any, path: Path) -> str:
    """What beside a keyword may say the same."""
    around = _at(definition, path[:-1])
    if path[-1] == "pattern" and "format" in around:
        return "the format beside it says the same"
    if path[-1] == "format" and "pattern" in around:
        return "the pattern beside it says the same"
    if path[-1] == "pattern" and any("pattern" in branch for branch in around.get("allOf", ())):
        return "a narrower pattern beside it"
    if path[-1] == "$ref" and ("const" in around or "enum" in around):
        return "the constants beside it are narrower"
    if path[-2:] == ("items", "$ref") and _at(definition, path[:-2]).get("maxItems") == 0:
        return "the list has no members"
    if path[-1] == "type" and any(key in around for key in BRANCHES):
        return "the combination of conditions beside it refuses what is no object"
    return ""


def _constant(schema: dict[str, Any]) -> bool:
    """Whether a schema lists the values that it admits."""
    options = schema.get("oneOf", ())
    return "const" in schema or "enum" in schema or (bool(options) and all("const" in option for option in options))


def _token(token: Any) -> str:
    return str(token).replace("~", "~0").replace("/", "~1")
