"""Code lists: valid Genericode, and the same rows in XML, JSON and CSV."""

from __future__ import annotations

import csv
import io
import json
from pathlib import Path

import pytest
from lxml import etree

from generators.genericode import emit
from generators.workspace import Workspace, read_bare

ROOT = Path(__file__).parents[3]
SCHEMA = ROOT.parent / "shared" / "corpus" / "schemas" / "genericode.xsd"
MODEL = """\
id: https://example.org/colours
name: colours
in_language: en
default_range: string
enums:
  Colour:
    title: Colour & <shade>
    permissible_values:
      "0 & 1": {title: 'say "red", or "rot"', annotations: {title_de: rot}}
      blue: {title: blue, description: 'two
        lines'}
      navy: {is_a: blue, title: navy}
  Open: {}
classes:
  Thing: {attributes: {colour: {range: Colour}}}
"""


def files(text: str, folder: Path) -> dict[str, bytes]:
    (folder / "colours.yaml").write_text(text, "utf-8")
    standard = read_bare(folder / "colours.yaml").standard
    assert standard is not None
    return {a.path: a.content for a in emit(standard)}


def xml_rows(content: bytes) -> list[dict[str, str]]:
    rows = etree.fromstring(content).findall("SimpleCodeList/Row")
    return [{str(v.attrib["ColumnRef"]): v.findtext("SimpleValue") or "" for v in row} for row in rows]


def test_the_three_formats_hold_the_same_rows(tmp_path: Path) -> None:
    found = files(MODEL, tmp_path)
    assert sorted(found) == ["codelists/Colour.csv", "codelists/Colour.gc.xml", "codelists/Colour.json"]
    expected = [
        {"code": "0 & 1", "title_en": 'say "red", or "rot"', "title_de": "rot"},
        {"code": "blue", "title_en": "blue", "description_en": "two lines"},
        {"code": "navy", "title_en": "navy", "parent": "blue"},
    ]
    assert json.loads(found["codelists/Colour.json"])["codes"] == expected
    assert xml_rows(found["codelists/Colour.gc.xml"]) == expected
    table = csv.DictReader(io.StringIO(found["codelists/Colour.csv"].decode(), newline=""))
    assert [{k: v for k, v in row.items() if v} for row in table] == expected


def test_a_list_is_identified_with_its_version(tmp_path: Path) -> None:
    bound = MODEL.replace(
        "    title: Colour", "    code_set: urn:example:colour\n    code_set_version: '2'\n    title: Colour"
    )
    root = etree.fromstring(files(bound, tmp_path)["codelists/Colour.gc.xml"])
    assert root.findtext("Identification/CanonicalUri") == "urn:example:colour"
    assert root.findtext("Identification/CanonicalVersionUri") == "urn:example:colour_2"


def schema() -> etree.XMLSchema:
    if not SCHEMA.is_file():
        pytest.skip("the Genericode schema is not beside the checkout")
    return etree.XMLSchema(etree.parse(SCHEMA))


def test_documents_are_genericode(tmp_path: Path) -> None:
    validator = schema()
    workspace = Workspace(ROOT)
    contents = [files(MODEL, tmp_path)["codelists/Colour.gc.xml"]]
    for name in workspace.names():
        standard = workspace.read(name).standard
        assert standard is not None
        if standard.kind == "data":
            contents += [a.content for a in emit(standard) if a.path.endswith(".gc.xml")]
    assert len(contents) > 30
    for content in contents:
        validator.assertValid(etree.fromstring(content))
