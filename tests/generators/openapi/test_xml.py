"""What XML Objects say about the XML of a class, and what is left to the XSD."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from generators.artifact import Artifact, Inexpressible
from generators.model.interface import Body, Interface, Operation, Response
from generators.model.nodes import Standard
from generators.openapi import emit
from generators.workspace import read_bare

MODEL = """\
id: https://example.org/office
name: office
default_range: string
classes:
  Person:
    tree_root: true
    attributes:
      name: {required: true}
      number: {annotations: {xml_form: attribute}}
      nickname: {multivalued: true, annotations: {xml_name: Rufname}}
      sex: {range: Sex}
      colour: {any_of: [{range: integer}, {range: string}]}
      pets: {range: Pet, multivalued: true, inlined: true}
      thing: {range: Thing, inlined: true}
  Pet: {attributes: {id: {identifier: true}, sound: {}}}
  Thing: {attributes: {kind: {designates_type: true}}}
enums:
  Sex:
    code_set: https://example.org/sex
    annotations: {codelist_binding: 3}
    permissible_values: {m: {}, w: {}}
"""
NAMESPACE = "https://example.org/office"


def made(tmp_path: Path, *media: str) -> tuple[dict[str, Any], set[tuple[str, str]]]:
    (tmp_path / "office.yaml").write_text(MODEL, "utf-8")
    standard, findings = read_bare(tmp_path / "office.yaml")
    assert standard is not None, findings
    body = Body(payload="office:Person", media=media)
    operation = Operation(id="op", method="put", path="/", request=body, responses=(Response(status=204),))
    interface = Interface(operations=(operation,))
    items = list(emit(Standard(name="i", kind="interface", interface=interface, models={"office": standard.data})))
    schemas = json.loads(next(a.content for a in items if isinstance(a, Artifact)))["components"]["schemas"]
    return schemas, {(g.element, g.constraint) for g in items if isinstance(g, Inexpressible)}


def test_names_and_attributes(tmp_path: Path) -> None:
    schemas, _ = made(tmp_path, "json", "xml")
    person = schemas["Person"]
    assert person["xml"]["name"] == "Person"
    assert person["xml"]["namespace"] == NAMESPACE
    assert person["properties"]["name"]["xml"]["namespace"] == NAMESPACE
    assert person["properties"]["number"]["xml"] == {"name": "number", "attribute": True}
    assert person["properties"]["nickname"]["items"]["xml"]["name"] == "Rufname"
    assert "xml" not in person["properties"]["nickname"]
    assert schemas["Sex"]["properties"]["listURI"]["xml"] == {"attribute": True}
    assert schemas["Sex"]["properties"]["code"]["xml"]["name"] == "code"


def test_the_rest_is_told(tmp_path: Path) -> None:
    _, gaps = made(tmp_path, "xml")
    assert gaps >= {
        ("office:Person.colour", "child element of a choice in XML"),
        ("office:Person.pets", "repeated element with its key in XML"),
        ("office:Thing.kind", "xsi:type in XML"),
    }


def test_without_xml_nothing_is_said_about_it(tmp_path: Path) -> None:
    schemas, gaps = made(tmp_path, "json")
    assert '"xml"' not in json.dumps(schemas)
    assert not [gap for gap in gaps if gap[1].endswith("in XML")]
