"""Components of several data standards: shared where they mean the same, named apart where they do not."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from generators.artifact import Artifact
from generators.model.interface import Body, Interface, Operation, Response
from generators.model.nodes import Standard
from generators.openapi import emit
from generators.openapi.names import component_key, distinct
from generators.workspace import read_bare

COMMON = """\
id: https://example.org/common
name: common
default_range: string
classes:
  Place: {attributes: {town: {required: true}}}
  Thing: {attributes: {kind: {designates_type: true}, at: {range: Place, inlined: true}}}
  Holder: {attributes: {holds: {range: Thing, inlined: true}}}
"""
FIRST = """\
id: https://example.org/first
name: first
imports: [common]
default_range: string
classes:
  Person: {attributes: {name: {}, holder: {range: Holder, inlined: true}}}
  Straße: {attributes: {name: {}}}
  Order: {tree_root: true, attributes: {by: {range: Person, inlined: true}, on: {range: Straße, inlined: true}}}
"""
SECOND = """\
id: https://example.org/second
name: second
imports: [common]
default_range: string
classes:
  Person: {attributes: {age: {range: integer}, holder: {range: Holder, inlined: true}}}
  Book: {is_a: Thing, attributes: {pages: {range: integer}}}
  Loan: {tree_root: true, attributes: {to: {range: Person, inlined: true}}}
"""


def schemas(tmp_path: Path, *payloads: str) -> dict[str, Any]:
    for name, text in (("common", COMMON), ("first", FIRST), ("second", SECOND)):
        (tmp_path / f"{name}.yaml").write_text(text, "utf-8")
    models = {}
    for name in ("first", "second"):
        standard, findings = read_bare(tmp_path / f"{name}.yaml")
        assert standard is not None, findings
        models[name] = standard.data
    operations = tuple(
        Operation(id=f"op{i}", method="post", path=f"/{i}", request=Body(payload=p), responses=(Response(status=204),))
        for i, p in enumerate(payloads)
    )
    interface = Standard(name="i", kind="interface", interface=Interface(operations=operations), models=models)
    made = {a.path: a.content for a in emit(interface) if isinstance(a, Artifact)}
    found: dict[str, Any] = json.loads(made["openapi/i.openapi.json"])["components"]["schemas"]
    return found


def test_only_what_is_reachable_is_there(tmp_path: Path) -> None:
    found = schemas(tmp_path, "first:Straße")
    assert list(found) == ["Strasse"]


def test_classes_of_one_name_are_told_apart(tmp_path: Path) -> None:
    found = schemas(tmp_path, "first:Order", "second:Loan")
    assert list(found["first.Person"]["properties"]) == ["name", "holder"]
    assert list(found["second.Person"]["properties"]) == ["age", "holder"]
    assert found["Order"]["properties"]["by"]["$ref"] == "#/components/schemas/first.Person"
    assert found["Loan"]["properties"]["to"]["$ref"] == "#/components/schemas/second.Person"


def test_an_imported_class_that_only_one_standard_extends_is_no_shared_component(tmp_path: Path) -> None:
    found = schemas(tmp_path, "first:Order", "second:Loan")
    assert {"Place", "Book"} <= found.keys(), "seen alike, or seen by one"
    assert "Holder" not in found
    assert "Book" not in json.dumps(found["first.Holder"])
    assert "#/components/schemas/Book" in json.dumps(found["second.Holder"])


def test_names_in_the_characters_of_component_keys() -> None:
    assert component_key("Straße") == "Strasse"
    assert component_key("Ärztin.entry") == "Aerztin.entry"
    assert component_key("Façade 2") == "Facade_2"
    taken: set[str] = set()
    assert [distinct(n, taken) for n in ("Strasse", "Straße", "Strasse")] == ["Strasse", "Strasse-2", "Strasse-3"]
