"""Mutants loosen schemas, and vectors notice them."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import msgspec
import pytest
from lxml import etree

from generators.artifact import Artifact
from generators.codec import xml_document
from generators.model.nodes import Standard
from generators.mutation import json_schema, score, xsd
from generators.vectors import emit
from generators.vectors.entry import Manifest
from generators.vectors.frame import framed
from generators.verdict.schemas import xml_files
from generators.workspace import Workspace
from generators.xsd.compiled import compiled

ROOT = Path(__file__).parents[3]
LEAST = 98.0


@pytest.mark.parametrize(
    ("schema", "expected"),
    [
        ({"type": "string"}, {"#/$defs/C/type: without type"}),
        ({"type": "string", "const": "x"}, {"#/$defs/C/const: without const"}),
        (
            {"properties": {"a": {"$ref": "#/$defs/D"}}, "required": ["a", "b"], "additionalProperties": False},
            {
                "#/$defs/C/properties/a/$ref: without its type",
                "#/$defs/C/required: 'a' not required",
                "#/$defs/C/required: 'b' not required",
                "#/$defs/C/additionalProperties: without additionalProperties",
            },
        ),
        ({"title": "T", "description": "D", "items": {"pattern": "x"}}, {"#/$defs/C/items/pattern: without pattern"}),
        (
            {"allOf": [{"minimum": 1}, {"maximum": 9}]},
            {
                "#/$defs/C/allOf: without allOf",
                "#/$defs/C/allOf/0: without branch",
                "#/$defs/C/allOf/1: without branch",
                "#/$defs/C/allOf/0/minimum: without minimum",
                "#/$defs/C/allOf/1/maximum: without maximum",
            },
        ),
    ],
)
def test_mutants_of_json_schema(schema: Any, expected: set[str]) -> None:
    found = list(json_schema.mutants({"C": schema}, ["C"], "a"))
    assert {f"{m.place}: {m.what}" for m in found} == expected
    assert all(m.schema[1] != schema for m in found)


SCHEMA = b"""\
<xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:t="urn:t" targetNamespace="urn:t"
    elementFormDefault="qualified">
  <xs:element name="c" type="t:C">
    <xs:unique name="u"><xs:selector xpath="t:l"/><xs:field xpath="."/></xs:unique>
  </xs:element>
  <xs:complexType name="C">
    <xs:sequence>
      <xs:element name="a" type="t:A"/>
      <xs:element name="l" type="xs:string" minOccurs="0" maxOccurs="unbounded"/>
    </xs:sequence>
    <xs:attribute name="v" type="xs:string" use="required"/>
  </xs:complexType>
  <xs:simpleType name="A"><xs:restriction base="xs:string"><xs:pattern value="x"/></xs:restriction></xs:simpleType>
  <xs:simpleType name="Unused"><xs:restriction base="xs:string"><xs:pattern value="y"/></xs:restriction></xs:simpleType>
</xs:schema>
"""


def test_mutants_of_xsd() -> None:
    found = list(xsd.mutants(SCHEMA, "a", frozenset({"A"})))
    assert {f"{m.place}: {m.what}" for m in found} == {
        "c/u: without unique",
        "C: open for unknown attributes",
        "C/sequence: open for unknown elements",
        "C/a: minOccurs 0",
        "C/a: maxOccurs unbounded",
        "C/a: of any type",
        "C/l: of any type",
        "C/v: not required",
        "A/pattern[x]: without pattern",
    }
    for mutant in found:
        etree.XMLSchema(etree.fromstring(mutant.schema))


def standard_by_name(name: str) -> Standard:
    standard = Workspace(ROOT).read(name).standard
    assert standard is not None
    return standard


def artifacts_of(standard: Standard) -> dict[str, bytes]:
    return {item.path: item.content for item in emit(standard) if isinstance(item, Artifact)}


def test_a_mutant_refuses_nothing_that_was_valid() -> None:
    standard = standard_by_name("identifikatoren")
    whole = framed(standard)
    valid = [
        xml_document(c) for path, c in artifacts_of(standard).items() if "/valid/" in path and path.endswith(".xml")
    ]
    files = {name: etree.tostring(xsd.bare(content)) for name, content in xml_files(whole).items()}
    main = "identifikatoren.xsd"
    for mutant in xsd.mutants(files[main], main, xsd.simple_types(files.values())):
        schema = compiled({**files, main: mutant.schema}, main)
        assert all(schema.validate(document) for document in valid), mutant.place


@pytest.mark.parametrize("name", ["codelisten", "identifikatoren"])
def test_vectors_notice_nearly_every_mutant(name: str) -> None:
    standard = standard_by_name(name)
    found = score(standard, artifacts_of(standard))
    assert found.percent is not None and found.percent >= LEAST
    assert all(survivor.reason for survivor in found.survivors)


def test_without_their_vectors_constraints_could_go_unnoticed() -> None:
    standard = standard_by_name("identifikatoren")
    artifacts = artifacts_of(standard)
    manifest = msgspec.json.decode(artifacts["vectors/manifest.json"], type=Manifest)
    left = tuple(v for v in manifest.vectors if v.keyword != "pattern")
    artifacts["vectors/manifest.json"] = msgspec.json.encode(msgspec.structs.replace(manifest, vectors=left))
    survivors = score(standard, artifacts).survivors
    assert any("UuidType/pattern" in survivor.place for survivor in survivors)
    assert any("#/$defs/Uuid/pattern" in survivor.place for survivor in survivors)
