"""Broken instances: wrong in one place, by the constraint that was meant, and the original untouched."""

from __future__ import annotations

import copy
from pathlib import Path
from random import Random
from typing import Any

import pytest

from generators.checker import Checker
from generators.instances import Instances
from generators.workspace import read_bare

SCHEMA = """\
id: https://example.org/office
name: office
imports: [linkml:types]
default_range: string
types:
  Number:
    typeof: string
    pattern: "^[0-9]{11}$"
    annotations: {check_digit: iso7064-mod11-10}
enums:
  Kind: {permissible_values: {cat: {}, dog: {}}}
classes:
  Document:
    tree_root: true
    attributes:
      title: {required: true, pattern: "^[A-Z]"}
      pages: {range: integer, minimum_value: 1, maximum_value: 9}
      due: {range: date}
      fixed: {equals_string: x}
      seven: {range: integer, equals_number: 7}
      never: {value_presence: ABSENT}
      tax: {range: Number}
      twice: {multivalued: true, exact_cardinality: 2}
      few: {multivalued: true, maximum_cardinality: 1}
      words: {multivalued: true, list_elements_unique: true}
      pets: {range: Pet, multivalued: true, inlined_as_list: true, required: true}
      total: {range: integer, equals_expression: "{pages} + 1"}
      reason: {}
    rules:
      - preconditions: {slot_conditions: {pages: {minimum_value: 1}}}
        postconditions: {slot_conditions: {reason: {required: true}}}
  Pet:
    attributes:
      id: {identifier: true}
      kind: {range: Kind, required: true}
      name: {}
"""
VALUE: dict[str, Any] = {
    "title": "A",
    "pages": 3,
    "due": "2027-05-01",
    "fixed": "x",
    "seven": 7,
    "tax": "02476291358",
    "twice": ["a", "b"],
    "words": ["a", "b"],
    "few": ["a"],
    "pets": [{"id": "1", "kind": "cat"}, {"id": "2", "kind": "dog"}],
    "total": 4,
    "reason": "r",
}
EXPECTED = [
    ("", "required", "Document.title"),
    ("", "required", "Document.pets"),
    ("/unbekannt", "extra_slots", "Document"),
    ("/title", "pattern", "Document.title"),
    ("/title", "range", "Document.title"),
    ("/pages", "range", "Document.pages"),
    ("/due", "range", "Document.due"),
    ("/fixed", "equals_string", "Document.fixed"),
    ("/seven", "equals_number", "Document.seven"),
    ("/never", "value_presence", "Document.never"),
    ("/tax", "check_digit", "Document.tax"),
    ("/twice", "exact_cardinality", "Document.twice"),
    ("/few", "maximum_cardinality", "Document.few"),
    ("/words/2", "list_elements_unique", "Document.words"),
    ("/pets/1", "identifier", "Pet.id"),
    ("/pets/0", "required", "Pet.kind"),
    ("/pets/0/kind", "permissible_values", "Pet.kind"),
    ("/pets", "multivalued", "Document.pets"),
    ("/total", "equals_expression", "Document.total"),
    ("", "rules", "Document"),
]


@pytest.fixture
def instances(tmp_path: Path) -> Instances:
    (tmp_path / "office.yaml").write_text(SCHEMA, "utf-8")
    standard, findings = read_bare(tmp_path / "office.yaml")
    assert findings == []
    assert standard is not None
    return Instances(standard.data)


def test_every_constraint_gets_broken_where_it_is(instances: Instances) -> None:
    assert Checker(instances.model).check(VALUE, "Document") == []
    before = copy.deepcopy(VALUE)
    found = list(instances.all_broken("Document", VALUE))
    assert before == VALUE
    made = {(one.path, one.keyword, one.element) for one in found}
    assert [expected for expected in EXPECTED if expected not in made] == []


def test_a_broken_instance_violates_one_constraint_in_one_place(instances: Instances) -> None:
    checker = Checker(instances.model)
    for one in instances.all_broken("Document", VALUE):
        violations = {(v.path, v.constraint, v.element) for v in checker.check(one.value, "Document")}
        assert violations == {(one.path, one.keyword, one.element)}, one.what


def test_one_break_is_the_same_for_the_same_seed_and_other_for_others(instances: Instances) -> None:
    found = [instances.break_one("Document", VALUE, Random(seed)) for seed in range(40)]
    assert found == [instances.break_one("Document", VALUE, Random(seed)) for seed in range(40)]
    assert all(found)
    assert len({one.keyword for one in found if one is not None}) > 8


def test_where_nothing_can_be_broken_there_is_no_broken_instance(tmp_path: Path) -> None:
    (tmp_path / "free.yaml").write_text(
        "id: https://example.org/free\nname: free\nimports: [linkml:types]\nclasses:\n  Any: {class_uri: linkml:Any}\n",
        "utf-8",
    )
    standard, _ = read_bare(tmp_path / "free.yaml")
    assert standard is not None
    assert Instances(standard.data).break_one("Any", {"a": 1}, Random(0)) is None
