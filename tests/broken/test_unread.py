"""Nothing that an author writes goes unread: a key that nobody knows is named, and so is a value of a wrong shape."""

from __future__ import annotations

import copy
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import yaml

from generators.checks import lint_file
from generators.model.linkml import Closure
from generators.model.linkml.forms import fits
from generators.model.linkml.metaslots import METASLOTS
from generators.model.linkml.walk import Definition

EVERYTHING = Path(__file__).parent / "everything.yaml"
MISFITS: list[Any] = [[[1]], {"a": [1]}, "a text", 7.5]


@pytest.fixture
def schema(tmp_path: Path) -> Path:
    return tmp_path / "schema.yaml"


def definitions() -> list[Definition]:
    return Closure(EVERYTHING, EVERYTHING.parent).main.definitions


def test_every_kind_of_definition_is_tried() -> None:
    assert {definition.kind for definition in definitions()} == set(METASLOTS)


def test_misspelt_key_is_named_where_it_stands(schema: Path) -> None:
    """Each key of each definition in turn, with a letter too many."""
    lines = EVERYTHING.read_text("utf-8").split("\n")
    unnamed = []
    for definition in definitions():
        for key in definition.data:
            place = definition.span(key)
            row = lines[place.line - 1]
            end = place.column - 1 + len(key)
            assert row[place.column - 1 : end] == key
            changed = [*lines[: place.line - 1], f"{row[:end]}x{row[end:]}", *lines[place.line :]]
            schema.write_text("\n".join(changed), "utf-8")
            found = {(f.rule, f.span.line, f.span.column) for f in lint_file(schema)}
            if ("unknown-key", place.line, place.column) not in found:
                unnamed.append((definition.path, key))
    assert unnamed == []


def test_value_of_a_wrong_shape_is_named_where_it_stands(schema: Path) -> None:
    """Each value of each definition in turn, replaced by the first misfit that its form does not admit."""
    unnamed = []
    for path, form in forms(EVERYTHING):
        data = yaml.load(EVERYTHING.read_text("utf-8"), yaml.CSafeLoader)
        holder = data
        for step in path[:-1]:
            holder = holder[step]
        holder[path[-1]] = copy.deepcopy(next(m for m in MISFITS if not fits(form, m)))
        schema.write_text(yaml.dump(data, Dumper=yaml.CSafeDumper, sort_keys=False), "utf-8")
        found = [f for f in lint_file(schema) if f.rule == "wrong-shape" and f.message.startswith(f"'{path[-1]}' is ")]
        if [f.span.line > 0 for f in found] != [True]:
            unnamed.append(path)
    assert unnamed == []


def forms(schema: Path) -> Iterator[tuple[tuple[Any, ...], str]]:
    """The path to each value of each definition, with its form."""
    path_by_mapping: dict[int, tuple[Any, ...]] = {}

    def walk(value: Any, path: tuple[Any, ...]) -> None:
        path_by_mapping[id(value)] = path
        pairs = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
        for key, item in pairs:
            walk(item, (*path, key))

    closure = Closure(schema, schema.parent)
    walk(closure.main.data, ())
    for definition in closure.main.definitions:
        for key in definition.data if id(definition.data) in path_by_mapping else ():
            form = METASLOTS[definition.kind][key].form
            if form != "any":
                yield (*path_by_mapping[id(definition.data)], key), form
