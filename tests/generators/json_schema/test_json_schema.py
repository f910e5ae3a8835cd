"""The generated JSON Schema judges instances as the LinkML model means them."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import jsonschema_rs
import pytest
from jsonschema import Draft202012Validator

from generators.artifact import Artifact
from generators.json_schema import emit
from generators.workspace import read_bare

MODEL = """\
id: https://example.org/office
name: office
default_range: string
classes:
  Person:
    tree_root: true
    attributes:
      name: {required: true, pattern: "^[A-ZÄÖÜ]"}
      age: {range: integer, minimum_value: 0, maximum_value: 150}
      born: {range: date}
      kind: {range: Kind}
      colour: {any_of: [{range: integer}, {range: Kind}]}
      nicknames: {multivalued: true, maximum_cardinality: 2}
      pets: {range: Pet, multivalued: true, inlined: true}
      friend: {range: Pet}
    rules:
      - preconditions: {slot_conditions: {kind: {equals_string: a}}}
        postconditions: {slot_conditions: {age: {required: true}}}
  Pet:
    attributes:
      id: {identifier: true}
      sound: {required: true}
      legs: {range: integer}
enums:
  Kind: {permissible_values: {a: {title: Erstes}, b: {}}}
"""
GOOD: dict[str, Any] = {"name": "Ärztin"}


def bundle(tmp_path: Path) -> dict[str, Any]:
    (tmp_path / "office.yaml").write_text(MODEL, "utf-8")
    standard, findings = read_bare(tmp_path / "office.yaml")
    assert findings == []
    assert standard is not None
    made = {a.path: a.content for a in emit(standard) if isinstance(a, Artifact)}
    found: dict[str, Any] = json.loads(made["json/office.bundle.schema.json"])
    return found


@pytest.mark.parametrize(
    ("change", "valid"),
    [
        ({}, True),
        ({"name": "ärztin"}, False),
        ({"name": None}, False),
        ({"unknown": 1}, False),
        ({"age": 150}, True),
        ({"age": 151}, False),
        ({"age": "7"}, False),
        ({"born": "2000-02-29"}, True),
        ({"born": "2001-02-29"}, False),
        ({"born": "2001-02-28Z"}, False),
        ({"kind": "b"}, True),
        ({"kind": "c"}, False),
        ({"kind": "a"}, False),
        ({"kind": "a", "age": 3}, True),
        ({"colour": 3}, True),
        ({"colour": "b"}, True),
        ({"colour": "red"}, False),
        ({"nicknames": ["x", "y"]}, True),
        ({"nicknames": ["x", "y", "z"]}, False),
        ({"nicknames": "x"}, False),
        ({"pets": {"rex": {"sound": "wuff"}}}, True),
        ({"pets": {"rex": "wuff"}}, True),
        ({"pets": {"rex": {}}}, False),
        ({"friend": "rex"}, True),
        ({"friend": {"id": "rex", "sound": "wuff"}}, False),
    ],
)
def test_verdict(tmp_path: Path, change: dict[str, Any], valid: bool) -> None:
    schema = bundle(tmp_path)
    Draft202012Validator.check_schema(schema)
    instance = {**GOOD, **change}
    assert jsonschema_rs.Draft202012Validator(schema, validate_formats=True).is_valid(instance) is valid
    checker = Draft202012Validator.FORMAT_CHECKER
    assert Draft202012Validator(schema, format_checker=checker).is_valid(instance) is valid


def test_same_input_gives_same_bytes_and_keeps_order(tmp_path: Path) -> None:
    assert json.dumps(bundle(tmp_path)) == json.dumps(bundle(tmp_path))
    assert list(bundle(tmp_path)["$defs"]["Person"]["properties"])[:3] == ["name", "age", "born"]


@pytest.mark.parametrize("name", ["Pet", "my pet", "Übermittlung", "a/b~c%d#e"])
def test_references_to_any_name(name: str, tmp_path: Path) -> None:
    (tmp_path / "names.yaml").write_text(
        json.dumps(
            {
                "id": "https://example.org/names",
                "name": "names",
                "classes": {
                    "Root": {"tree_root": True, "attributes": {"one": {"range": name}}},
                    name: {"attributes": {"x": {"required": True}}},
                },
            },
            ensure_ascii=False,
        ),
        "utf-8",
    )
    standard, _ = read_bare(tmp_path / "names.yaml")
    assert standard is not None
    for item in emit(standard):
        if isinstance(item, Artifact):
            schema = json.loads(item.content)
            Draft202012Validator.check_schema(schema)
            for validator in (Draft202012Validator(schema), jsonschema_rs.Draft202012Validator(schema)):
                assert validator.is_valid({"one": {"x": "y"}})
                assert not validator.is_valid({"one": {}})


CHECKED = """\
id: https://example.org/tax
name: tax
default_range: string
types:
  TaxId: {typeof: string, pattern: "^[0-9]{11}$", annotations: {check_digit: iso7064-mod11-10}}
  CompanyId:
    typeof: string
    annotations: {check_digit: iso7064-mod11-10, check_digit_part: "^DE([0-9]{9})"}
classes:
  Person:
    tree_root: true
    attributes:
      id: {range: TaxId}
      company: {range: CompanyId}
      card: {annotations: {check_digit: luhn}}
"""


def test_check_digits_are_told_by_a_keyword_that_hurts_no_validator(tmp_path: Path) -> None:
    path = tmp_path / "tax.yaml"
    path.write_text(CHECKED, "utf-8")
    standard = read_bare(path).standard
    assert standard is not None
    items = [item for item in emit(standard) if isinstance(item, Artifact)]
    schema = json.loads(next(a.content for a in items if a.path.endswith("tax.bundle.schema.json")))
    definitions = schema["$defs"]
    assert definitions["TaxId"]["checkDigit"] == {"system": "iso7064-mod11-10"}
    assert definitions["CompanyId"]["checkDigit"] == {"system": "iso7064-mod11-10", "part": "^DE([0-9]{9})"}
    assert definitions["Person"]["properties"]["card"]["checkDigit"] == {"system": "luhn"}
    wrong_digit = {"id": "12345678901", "card": "1"}
    Draft202012Validator.check_schema(schema)
    assert Draft202012Validator(schema).is_valid(wrong_digit)
    assert jsonschema_rs.is_valid(schema, wrong_digit)
