"""Instances: valid by construction, and a clear answer where there can be none."""

from __future__ import annotations

from pathlib import Path
from random import Random
from typing import Any

import pytest

from generators.checker import Checker
from generators.instances import Impossible, generate, mutated, sample
from generators.model.nodes import DataModel
from generators.workspace import read_bare

HEAD = "id: https://example.org/m\nname: m\nimports: [linkml:types]\ndefault_range: string\n"


def model(text: str, folder: Path) -> DataModel:
    (folder / "m.yaml").write_text(HEAD + text, "utf-8")
    standard, findings = read_bare(folder / "m.yaml")
    assert findings == []
    assert standard is not None
    return standard.data


@pytest.mark.parametrize(
    ("attributes", "expected"),
    [
        ("a: {required: true, examples: [{value: Erika}]}", {"a": "Erika"}),
        ("a: {range: integer, minimum_value: 7, maximum_value: 7}", {"a": 7}),
        ("a: {equals_string: x}", {"a": "x"}),
        ("a: {value_presence: ABSENT}", {}),
        ("a: {range: C}", {}),
        ("a: {range: boolean}", {"a": True}),
    ],
)
def test_samples_take_what_the_model_gives(attributes: str, expected: dict[str, Any], tmp_path: Path) -> None:
    found = model(f"classes:\n  C:\n    attributes:\n      {attributes}\n", tmp_path)
    assert sample(found, "C") == expected


@pytest.mark.parametrize(
    "attributes",
    ["a: {range: C, required: true}", "a: {range: integer, minimum_value: 5, maximum_value: 4, required: true}"],
)
def test_what_has_no_instance_is_said(attributes: str, tmp_path: Path) -> None:
    found = model(f"classes:\n  C:\n    attributes:\n      {attributes}\n", tmp_path)
    with pytest.raises(Impossible):
        sample(found, "C")


def test_the_branch_that_is_taken_bars_the_others(tmp_path: Path) -> None:
    text = "classes:\n  C:\n    attributes: {a: {}, b: {}}\n    exactly_one_of:\n"
    text += "      - slot_conditions: {a: {required: true}}\n      - slot_conditions: {b: {required: true}}\n"
    found = model(text, tmp_path)
    assert {tuple(generate(found, "C", Random(seed))) for seed in range(20)} == {("a",), ("b",)}


def test_random_instances_are_valid_and_repeatable(tmp_path: Path) -> None:
    attributes = (
        "n: {range: integer, multivalued: true}, t: {pattern: '^[A-Z]{2,5}$'}, d: {range: date, required: true}"
    )
    found = model(f"classes:\n  C:\n    attributes: {{{attributes}}}\n", tmp_path)
    checker = Checker(found)
    for seed in range(30):
        value = generate(found, "C", Random(seed))
        assert checker.check(value, "C") == []
        assert value == generate(found, "C", Random(seed))


def test_a_mutation_changes_one_place_and_leaves_the_original() -> None:
    value = {"a": [1, 2], "b": {"c": "x"}}
    for seed in range(50):
        changed = mutated(value, Random(seed))
        assert changed.value != value
        assert changed.path
    assert value == {"a": [1, 2], "b": {"c": "x"}}
