"""The checker on one model with everything: what it notes, where, and how it says so."""

from __future__ import annotations

from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest

from generators.checker import Checker, Violation
from generators.workspace import read_bare

MODEL = """\
id: https://example.org/office
name: office
prefixes: {ex: https://example.org/}
default_prefix: ex
default_range: string
imports: [linkml:types]
types:
  TaxNumber: {typeof: string, pattern: "^[0-9]{11}$", annotations: {check_digit: iso7064-mod11-10}}
  Business: {typeof: string, annotations: {check_digit: iso7064-mod11-10, check_digit_part: "^DE([0-9]{9})"}}
classes:
  Person:
    attributes:
      name: {required: true, pattern: "^[A-ZÄÖÜ]"}
      tax: {range: TaxNumber}
      business: {range: Business}
      age: {range: integer, minimum_value: 0, maximum_value: 150}
      share: {range: decimal, maximum_value: 0.3}
      born: {range: date, minimum_value: "1900-01-01"}
      seen: {range: datetime, maximum_value: "2030-01-01T00:00:00Z"}
      kind: {range: Kind}
      place: {range: Place}
      colour: {any_of: [{range: integer, minimum_value: 5}, {range: Kind}]}
      exact: {range: integer, exactly_one_of: [{minimum_value: 5}, {maximum_value: 7}]}
      odd: {none_of: [{equals_string: x}]}
      nicknames: {multivalued: true, minimum_cardinality: 1, maximum_cardinality: 2, list_elements_unique: true}
      tags: {multivalued: true, has_member: {equals_string: x}, all_members: {pattern: "^[a-z]$"}}
      grid: {range: float, array: {dimensions: [{exact_cardinality: 2}, {maximum_cardinality: 2}]}}
      pets: {range: Pet, multivalued: true, inlined: true}
      homes: {range: Home, multivalued: true, inlined_as_list: true}
      friend: {range: Pet}
      what: {range: Anything}
      sum: {range: integer, equals_expression: "{age} + 1"}
      label: {equals_expression: "{name} + '-' + str({age})"}
      never: {value_presence: ABSENT}
    rules:
      - title: adults have a kind
        preconditions: {slot_conditions: {age: {minimum_value: 18}}}
        postconditions: {slot_conditions: {kind: {required: true}}}
        elseconditions: {slot_conditions: {kind: {value_presence: ABSENT}}}
  Pet:
    attributes:
      id: {identifier: true}
      sound: {required: true}
      owner: {range: Person}
  Home:
    attributes:
      street: {key: true}
      rooms: {range: Room, multivalued: true, inlined_as_list: true}
      door: {}
      bell: {}
    unique_keys: {entrance: {unique_key_slots: [door, bell]}}
  Room:
    attributes: {number: {identifier: true, range: integer}, size: {range: integer}}
  Anything: {class_uri: linkml:Any}
  Shape:
    abstract: true
    attributes: {type: {designates_type: true}}
  Circle: {is_a: Shape, attributes: {radius: {range: float, required: true}}}
  Drawing: {attributes: {shapes: {range: Shape, multivalued: true, inlined_as_list: true}}}
enums:
  Kind: {permissible_values: {a: {}, b: {}}}
  Place:
    annotations: {codelist_binding: 3}
    code_set: urn:list
    code_set_version: "1"
    permissible_values: {x: {}}
"""
GOOD: dict[str, Any] = {"name": "Ärztin"}


@pytest.fixture(scope="module")
def checker(tmp_path_factory: pytest.TempPathFactory) -> Checker:
    path = tmp_path_factory.mktemp("model") / "office.yaml"
    path.write_text(MODEL, "utf-8")
    standard, findings = read_bare(path)
    assert findings == []
    assert standard is not None
    return Checker(standard.data)


ROOM = {"number": 1, "size": 2}
CASES: list[tuple[dict[str, Any], list[tuple[str, str]]]] = [
    ({}, []),
    ({"name": "ärztin"}, [("/name", "pattern")]),
    ({"name": "A\x01"}, [("/name", "xml_characters")]),
    ({"name": "A\ud800"}, [("/name", "xml_characters")]),
    ({"name": None}, [("/name", "range")]),
    ({"unknown": 1}, [("/unknown", "extra_slots")]),
    ({"tax": "02476291358"}, []),
    ({"tax": "02476291359"}, [("/tax", "check_digit")]),
    ({"business": "DE123456788-00001"}, []),
    ({"business": "DE123456789-00001"}, [("/business", "check_digit")]),
    ({"age": 17}, []),
    ({"age": 7.0}, []),
    ({"age": 7.5}, [("/age", "range")]),
    ({"age": True, "kind": "a"}, [("/age", "range")]),
    ({"age": -1}, [("/age", "minimum_value")]),
    ({"share": 0.3}, []),
    ({"share": Decimal("0.3000000000000000001")}, [("/share", "maximum_value")]),
    ({"share": float("nan")}, [("/share", "range")]),
    ({"born": "1900-01-01"}, []),
    ({"born": "1899-12-31"}, [("/born", "minimum_value")]),
    ({"born": "1999-02-29"}, [("/born", "range")]),
    ({"seen": "2030-01-01T01:00:00+01:00"}, []),
    ({"seen": "2030-01-01T00:59:59-00:01"}, [("/seen", "maximum_value")]),
    ({"kind": "b", "age": 18}, []),
    ({"kind": "c", "age": 18}, [("/kind", "permissible_values")]),
    ({"age": 18}, [("", "rules")]),
    ({"kind": "a"}, [("/kind", "rules")]),
    ({"place": {"code": "x", "listVersionID": "1"}}, []),
    ({"place": {"code": "y", "listVersionID": "1"}}, [("/place/code", "permissible_values")]),
    ({"place": {"code": "y", "listVersionID": "2"}}, []),
    ({"place": {"code": "y"}}, [("/place", "required")]),
    ({"place": {"code": "x", "listVersionID": "1", "listURI": "urn:other"}}, [("/place/listURI", "equals_string")]),
    ({"colour": 5}, []),
    ({"colour": "b"}, []),
    ({"colour": 4}, [("/colour", "any_of")]),
    ({"exact": 4}, []),
    ({"exact": 6}, [("/exact", "exactly_one_of")]),
    ({"odd": "x"}, [("/odd", "none_of")]),
    ({"nicknames": ["x", "y"]}, []),
    ({"nicknames": []}, [("/nicknames", "minimum_cardinality")]),
    ({"nicknames": ["x", "x"]}, [("/nicknames/1", "list_elements_unique")]),
    ({"nicknames": "x"}, [("/nicknames", "multivalued")]),
    ({"tags": ["x", "y"]}, []),
    ({"tags": ["y"]}, [("/tags", "has_member")]),
    ({"tags": ["x", "Y"]}, [("/tags/1", "pattern")]),
    ({"grid": [[1.0, 2.0], []]}, []),
    ({"grid": [[1.0, 2.0]]}, [("/grid", "array")]),
    ({"grid": [[1.0], [1.0, 2.0, 3.0]]}, [("/grid/1", "array")]),
    ({"grid": [[1.0], ["x"]]}, [("/grid/1/0", "range")]),
    ({"pets": {"rex": {"sound": "wuff"}}}, []),
    ({"pets": {"rex": "wuff"}}, []),
    ({"pets": {"rex": 1}}, [("/pets/rex", "range")]),
    ({"pets": {"rex": {"id": "max", "sound": "wuff"}}}, [("/pets/rex/id", "identifier")]),
    ({"friend": {"id": "rex", "sound": "wuff"}}, [("/friend", "range")]),
    ({"homes": [{"street": "a", "door": "1"}, {"street": "b"}]}, []),
    ({"homes": [{"street": "a", "door": "1"}, {"street": "a"}]}, [("/homes/1", "key")]),
    ({"homes": [{"street": "a"}, {"street": "b"}]}, [("/homes/1", "unique_keys")]),
    ({"homes": [{"street": "a", "door": "1", "rooms": [ROOM]}, {"street": "b", "rooms": [ROOM]}]}, []),
    (
        {"homes": [{"street": "a", "door": "1", "rooms": [ROOM]}, {"street": "b", "rooms": [{"number": 1}]}]},
        [("/homes/1/rooms/0", "identifier")],
    ),
    ({"what": [1, {"a": None}]}, []),
    ({"what": [1, {"a": "\x00"}]}, [("/what/1/a", "xml_characters")]),
    ({"age": 3, "sum": 4, "label": "Ärztin-3"}, []),
    ({"age": 3, "sum": 5}, [("/sum", "equals_expression")]),
    ({"never": "x"}, [("/never", "value_presence")]),
]


@pytest.mark.parametrize(("change", "expected"), CASES)
def test_verdict_and_place(checker: Checker, change: dict[str, Any], expected: list[tuple[str, str]]) -> None:
    assert [(v.path, v.constraint) for v in checker.check({**GOOD, **change}, "Person")] == expected


def test_missing_and_wrong_documents(checker: Checker) -> None:
    assert [(v.path, v.constraint) for v in checker.check({}, "Person")] == [("", "required")]
    documents: list[Any] = [None, [], "x", 1]
    for wrong in documents:
        assert [v.constraint for v in checker.check(wrong, "Person")] == ["range"]
    assert [v.constraint for v in checker.check({}, "Shape")] == ["designates_type"]
    with pytest.raises(KeyError):
        checker.check({}, "Nobody")


def test_a_designator_says_which_class_is_meant(checker: Checker) -> None:
    def of(shape: Any) -> list[tuple[str, str]]:
        return [(v.path, v.constraint) for v in checker.check({"shapes": [shape]}, "Drawing")]

    assert of({"type": "Circle", "radius": 1.5}) == []
    assert of({"type": "Circle"}) == [("/shapes/0", "required")]
    assert of({"type": "Square"}) == [("/shapes/0/type", "designates_type")]
    assert of({"radius": 1.5}) == [("/shapes/0/type", "designates_type")]


def test_messages_quote_the_value_in_both_languages(checker: Checker) -> None:
    assert checker.check({**GOOD, "age": 151, "kind": "a"}, "Person") == [
        Violation(
            path="/age",
            constraint="maximum_value",
            element="Person.age",
            message={"de": "151 ist größer als 150", "en": "151 is greater than 150"},
            value=151,
        )
    ]
    (rule,) = checker.check({**GOOD, "age": 18}, "Person")
    assert rule.message["en"] == "rule 'adults have a kind' is violated: 'kind' is missing"


def test_paths_are_json_pointers(checker: Checker) -> None:
    (violation,) = checker.check({**GOOD, "a/b~c": 1}, "Person")
    assert violation.path == "/a~1b~0c"


def test_deep_documents_end_in_a_violation(checker: Checker) -> None:
    deep: Any = "x"
    for _ in range(20_000):
        deep = [deep]
    assert [v.constraint for v in checker.check({**GOOD, "what": deep}, "Person")] == ["depth"]


def test_codes_of_a_day(tmp_path: Path) -> None:
    (tmp_path / "codes.csv").write_text("code,valid_from,valid_until\nold,,2020-12-31\nnew,2021-01-01,\n", "utf-8")
    text = """\
id: https://example.org/m
name: m
classes: {C: {attributes: {kind: {range: Kind}}}}
enums: {Kind: {annotations: {codelist_binding: 2, codelist_file: codes.csv}, code_set: urn:l, code_set_version: "1"}}
"""
    (tmp_path / "m.yaml").write_text(text, "utf-8")
    standard, findings = read_bare(tmp_path / "m.yaml")
    assert standard is not None and findings == []
    assert Checker(standard.data).check({"kind": "old"}, "C") == []
    assert [v.constraint for v in Checker(standard.data).check({"kind": "none"}, "C")] == ["permissible_values"]
    assert [v.constraint for v in Checker(standard.data, on="2021-01-01").check({"kind": "old"}, "C")] == [
        "valid_until"
    ]
    assert Checker(standard.data, on="2021-01-01").check({"kind": "new"}, "C") == []


def test_an_excerpt_admits_the_codes_it_leaves_out(tmp_path: Path) -> None:
    text = """\
id: https://example.org/m
name: m
classes: {C: {attributes: {whole: {range: Whole}, part: {range: Part}}}}
enums:
  Whole:
    annotations: {codelist_binding: 3}
    code_set: urn:whole
    code_set_version: "1"
    permissible_values: {a: {}}
  Part:
    annotations: {codelist_binding: 3, codelist_excerpt: true}
    code_set: urn:part
    code_set_version: "1"
    permissible_values: {a: {}}
"""
    (tmp_path / "m.yaml").write_text(text, "utf-8")
    standard, findings = read_bare(tmp_path / "m.yaml")
    assert standard is not None and findings == []
    left_out = {"code": "b", "listVersionID": "1"}
    (violation,) = Checker(standard.data).check({"whole": left_out, "part": left_out}, "C")
    assert (violation.path, violation.constraint) == ("/whole/code", "permissible_values")
    (malformed,) = Checker(standard.data).check({"part": {**left_out, "code": " b"}}, "C")
    assert malformed.path == "/part/code"


def test_what_nobody_can_check_is_said(tmp_path: Path) -> None:
    text = """\
id: https://example.org/m
name: m
default_range: string
classes:
  C:
    attributes:
      dynamic: {range: D}
      digits: {annotations: {check_digit: mod-7}}
      formula: {equals_expression: "__import__('os')"}
      bound: {minimum_value: 3}
enums: {D: {permissible_values: {a: {}}, reachable_from: {source_ontology: "obo:go"}}}
"""
    (tmp_path / "m.yaml").write_text(text, "utf-8")
    standard, findings = read_bare(tmp_path / "m.yaml")
    assert standard is not None and findings == []
    checker = Checker(standard.data)
    assert [(g.element, g.constraint, g.enforced_by) for g in checker.unenforced()] == [
        ("C.bound", "minimum_value", ""),
        ("C.digits", "check_digit", ""),
        ("C.formula", "equals_expression", ""),
        ("D", "reachable_from", ""),
    ]
    assert checker.check({"dynamic": "not a", "digits": "1", "formula": "x", "bound": "1"}, "C") == []
