"""Which vectors a constraint has, one constraint at a time."""

from __future__ import annotations

from pathlib import Path

import msgspec
import pytest

from generators.artifact import Artifact
from generators.findings import Finding
from generators.model.nodes import Standard
from generators.vectors import emit
from generators.vectors.derive import Derivation
from generators.vectors.obligation import Obligation
from generators.vectors.selfcheck import SelfCheck
from generators.vectors.vector import Vector
from generators.workspace import read_bare

HEAD = """\
id: https://example.org/m
name: m
imports: [linkml:types]
default_range: string
"""


def standard_of(text: str, folder: Path) -> Standard:
    (folder / "m.yaml").write_text(HEAD + text, "utf-8")
    standard, findings = read_bare(folder / "m.yaml")
    assert findings == []
    assert standard is not None
    model = msgspec.structs.replace(standard.data, roots=("C",))
    return msgspec.structs.replace(standard, folder="standards/m", model=model)


def vectors_of(slot: str, folder: Path) -> dict[str, Vector]:
    """The vectors about a slot `a`, by their kind."""
    text = f"classes:\n  C:\n    attributes:\n      b: {{required: true}}\n      a: {slot}\n"
    found = Derivation(standard_of(text, folder)).vectors()
    return {v.name.removeprefix("c-a-"): v for v in found if v.name.startswith("c-a-")}


@pytest.mark.parametrize(
    ("slot", "kind", "constraint", "both"),
    [
        ("{required: true}", "fehlt", "required", True),
        ("{}", "mehrfach", "range", True),
        ("{}", "kein-text", "range", True),
        ("{multivalued: true}", "keine-liste", "multivalued", False),
        ("{multivalued: true, maximum_cardinality: 2}", "zu-viele", "maximum_cardinality", True),
        ("{multivalued: true, minimum_cardinality: 2}", "zu-wenige", "minimum_cardinality", True),
        ("{multivalued: true, list_elements_unique: true}", "gleiche-eintraege", "list_elements_unique", True),
        ("{pattern: '^[a-z]{2,4}$', examples: [{value: abc}]}", "zu-lang", "pattern", True),
        ("{pattern: '^[a-z]{2,4}$', examples: [{value: abc}]}", "zu-kurz", "pattern", True),
        ("{pattern: '^[a-z]{2,4}$', examples: [{value: abc}]}", "falsches-zeichen", "pattern", True),
        ("{pattern: '^[a-z]{1,4}$', examples: [{value: abc}]}", "leer", "pattern", True),
        ("{range: integer}", "keine-zahl", "range", True),
        ("{range: integer}", "keine-ganze-zahl", "range", True),
        ("{range: integer, minimum_value: 1}", "zu-klein", "minimum_value", True),
        ("{range: integer, maximum_value: 9}", "zu-gross", "maximum_value", True),
        ("{range: boolean}", "kein-wahrheitswert", "range", True),
        ("{range: date}", "kein-kalendertag", "range", True),
        ("{range: date}", "datum-mit-zeitzone", "range", True),
        ("{range: date, maximum_value: '2027-05-01'}", "zu-gross", "maximum_value", True),
        ("{range: datetime}", "ohne-zeitzone", "range", True),
        ("{range: uri}", "adresse-mit-platzhalter", "range", True),
        ("{equals_string: x}", "anderer-festwert", "equals_string", True),
        ("{value_presence: ABSENT}", "verboten", "value_presence", True),
    ],
)
def test_an_invalid_vector_per_constraint(slot: str, kind: str, constraint: str, both: bool, tmp_path: Path) -> None:
    found = vectors_of(slot, tmp_path)
    assert kind in found, sorted(found)
    vector = found[kind]
    assert not vector.valid
    assert vector.keyword == constraint
    assert (vector.json is not None) and (vector.xml is not None) is both


@pytest.mark.parametrize(
    ("slot", "kind", "text"),
    [
        ("{pattern: '^[a-z]{2,4}$', examples: [{value: abc}]}", "kuerzester-wert", '"a": "ab"'),
        ("{pattern: '^[a-z]{2,4}$', examples: [{value: abc}]}", "laengster-wert", '"a": "abcn"'),
        ("{range: integer, minimum_value: 1, examples: [{value: 4}]}", "kleinster-wert", '"a": 1'),
        ("{range: integer, maximum_value: 9, examples: [{value: 4}]}", "groesster-wert", '"a": 9'),
        ("{range: date}", "schalttag", '"a": "2024-02-29"'),
        ("{multivalued: true, maximum_cardinality: 2}", "meiste", '"a": [\n    "a",\n    "a"\n  ]'),
    ],
)
def test_a_valid_vector_at_the_limit(slot: str, kind: str, text: str, tmp_path: Path) -> None:
    found = vectors_of(slot, tmp_path)
    assert kind in found, sorted(found)
    assert found[kind].valid
    assert text in (found[kind].json or b"").decode()


def test_control_characters_once_per_standard(tmp_path: Path) -> None:
    found = Derivation(standard_of(RULE, tmp_path)).vectors()
    (vector,) = [v for v in found if v.keyword == "xml_characters"]
    assert vector.xml is None
    assert "\\u0007" in (vector.json or b"").decode()


ENUM = """\
enums:
  E:
    permissible_values: {rot: {}, gelb: {}, blau: {}}
classes:
  C:
    attributes:
      b: {required: true}
      farbe: {range: E}
"""


def test_first_last_and_unknown_codes(tmp_path: Path) -> None:
    names = {v.name: v for v in Derivation(standard_of(ENUM, tmp_path)).vectors()}
    assert b'"blau"' in (names["c-farbe-letzter-code"].json or b"")
    assert names["c-farbe-unbekannter-code"].keyword == "permissible_values"


RULE = """\
classes:
  C:
    attributes:
      b: {required: true}
      art: {required: true, examples: [{value: verheiratet}]}
      datum: {range: date}
    rules:
      - title: Datum der Heirat
        preconditions:
          slot_conditions: {art: {equals_string: verheiratet}}
        postconditions:
          slot_conditions: {datum: {required: true}}
"""


def test_rules_are_broken_by_one_change(tmp_path: Path) -> None:
    standard = standard_of(RULE, tmp_path)
    found = [v for v in Derivation(standard).vectors() if v.keyword == "rules"]
    assert {v.name for v in found} == {"c-datum-fehlt-gegen-regel"}
    assert found[0].violates == (Obligation("C", "rules", "datum-der-heirat"),)


def first_invalid(standard: Standard) -> Vector:
    return next(v for v in Derivation(standard).vectors() if v.name == "c-a-zu-gross")


@pytest.mark.parametrize(
    ("change", "told"),
    [
        ({}, []),
        ({"valid": True}, ["JSON: a valid one is refused", "XML: a valid one is refused"]),
        (
            {"pointer": "/b"},
            ["JSON: the schema refuses '/a'", "JSON: the checker does not name", "XML: the XSD refuses"],
        ),
        ({"violates": (Obligation("C.a", "range"),)}, ["JSON: the checker does not name"]),
    ],
)
def test_a_vector_that_is_not_what_it_says_is_found_out(
    change: dict[str, object], told: list[str], tmp_path: Path
) -> None:
    text = "classes:\n  C:\n    attributes:\n      b: {required: true}\n      a: {range: integer, maximum_value: 9}\n"
    standard = standard_of(text, tmp_path)
    vector = msgspec.structs.replace(first_invalid(standard), **change)
    found = list(SelfCheck(standard).mismatches(vector))
    assert len(found) == len(told)
    assert all(sentence.startswith(start) for sentence, start in zip(found, told, strict=True)), found


def test_a_valid_document_that_is_called_invalid_is_found_out(tmp_path: Path) -> None:
    standard = standard_of(RULE, tmp_path)
    valid = next(v for v in Derivation(standard).vectors() if v.valid)
    wrong = msgspec.structs.replace(valid, valid=False, keyword="required", violates=(Obligation("C.b", "required"),))
    assert "JSON: an invalid one is accepted" in list(SelfCheck(standard).mismatches(wrong))


def test_a_bare_file_has_no_vectors(tmp_path: Path) -> None:
    standard = msgspec.structs.replace(standard_of(RULE, tmp_path), folder="")
    assert list(emit(standard)) == []


def test_contradictions_are_findings_of_the_build(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(SelfCheck, "mismatches", lambda self, vector: iter(["JSON: made up"]))
    items = list(emit(standard_of(RULE, tmp_path)))
    findings = [item for item in items if isinstance(item, Finding)]
    assert findings
    assert findings[0].rule == "contradicting-vector"
    assert findings[0].span.file == "standards/m/model.yaml"
    assert any(isinstance(item, Artifact) for item in items)
