"""The codec: JSON to XML to JSON without loss, and every loss named."""

from __future__ import annotations

import json
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest

from generators.codec import Codec, Unreadable, convert_file, json_document, xml_document
from generators.workspace import read_bare

MODEL = """\
id: https://example.org/order
name: order
imports: [linkml:types]
default_range: string
classes:
  Order:
    tree_root: true
    attributes:
      number: {required: true, range: integer}
      language: {annotations: {xml_form: attribute}}
      weight: {range: decimal}
      paid: {range: boolean}
      colour: {range: Colour}
      shade: {range: Shade}
      lines: {range: Line, multivalued: true, inlined_as_list: true}
      prices: {range: Price, multivalued: true, inlined: true}
      note: {range: Note, inlined: true}
      either: {any_of: [{range: Line}, {range: integer}]}
      extra: {range: Any}
      thing: {range: Thing, inlined: true}
  Line: {attributes: {text: {}, tags: {multivalued: true}}}
  Note: {attributes: {id: {identifier: true}, text: {}}}
  Price: {attributes: {currency: {key: true}, amount: {range: decimal}}}
  Thing: {attributes: {kind: {designates_type: true}, name: {}}}
  Car: {is_a: Thing, attributes: {wheels: {range: integer}}}
  Any: {class_uri: linkml:Any}
enums:
  Colour:
    permissible_values: {red: {}, blue: {}}
    code_set: urn:c
    code_set_version: '1'
    annotations: {codelist_binding: 1}
  Shade: {code_set: 'urn:s', annotations: {codelist_binding: 4}}
"""
WHOLE: dict[str, Any] = {
    "number": 7,
    "language": "de",
    "weight": Decimal("1.10000000000000000000001"),
    "paid": False,
    "colour": "red",
    "shade": {"code": "x", "listURI": "urn:s", "listVersionID": "3", "name": "dark"},
    "lines": [{"text": " ä <&> ", "tags": ["a", ""]}, {}],
    "prices": {"EUR": 1, "USD": 2.5},
    "note": {"id": "n1", "text": "x"},
    "either": 12,
    "extra": {"a": [1, None, {"b": True}], "": "y"},
    "thing": {"kind": "Car", "name": "n", "wheels": 4},
}
NS = 'xmlns="https://example.org/order"'


@pytest.fixture
def codec(tmp_path: Path) -> Codec:
    (tmp_path / "order.yaml").write_text(MODEL, "utf-8")
    standard, findings = read_bare(tmp_path / "order.yaml")
    assert standard is not None
    assert findings == []
    return Codec(standard.data)


def test_json_survives_the_way_through_xml(codec: Codec) -> None:
    encoded = codec.encode(WHOLE, "Order")
    assert encoded.problems == []
    decoded = codec.decode(xml_document(encoded.content))
    assert decoded.problems == []
    assert (decoded.root, decoded.value) == ("Order", WHOLE)
    assert codec.encode(decoded.value, "Order").content == encoded.content


@pytest.mark.parametrize(
    ("key", "value", "where"),
    [
        ("number", "7", "/number"),
        ("number", 7.5, "/number"),
        ("paid", 1, "/paid"),
        ("lines", {}, "/lines"),
        ("lines", [1], "/lines/0"),
        ("language", "\x01", "/language"),
        ("shade", "x", "/shade"),
        ("thing", {"kind": "Boat"}, "/thing/kind"),
        ("extra", "\x00", "/extra"),
        ("nobody", 1, "/nobody"),
        ("note", None, "/note"),
    ],
)
def test_what_xml_cannot_carry_is_named(codec: Codec, key: str, value: Any, where: str) -> None:
    problems = codec.encode({**WHOLE, key: value}, "Order").problems
    assert [p.pointer for p in problems] == [where]


@pytest.mark.parametrize(
    ("body", "line"),
    [
        ("<number>x</number>", 2),
        ("<number>1</number><number>1</number>", 2),
        ("<nobody/>", 2),
        ("text", 1),
        ('<number a="b">1</number>', 2),
        ("<lines><text><b/></text></lines>", 2),
        ('<colour listURI="urn:other"><code>red</code></colour>', 2),
        ("<colour/>", 2),
        ("<either><Line/><integer>1</integer></either>", 2),
        ("<prices><amount>1</amount></prices>", 2),
        ("<prices><currency>E</currency></prices><prices><currency>E</currency></prices>", 2),
        ('<thing xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xsi:type="LineType"/>', 2),
        ("<extra/>", 2),
        ("<number xmlns=''>1</number>", 2),
    ],
)
def test_what_stands_for_nothing_in_json_is_named_with_its_line(codec: Codec, body: str, line: int) -> None:
    decoded = codec.decode(xml_document(f"<Order {NS}>\n{body}</Order>".encode()))
    assert [p.line for p in decoded.problems] == [line]


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"<a>",
        b"no xml",
        b'<!DOCTYPE a [<!ENTITY x "y">]><a>&x;</a>',
        b'<!DOCTYPE a SYSTEM "file:///etc/passwd"><a/>',
        b'<?xml version="1.0" encoding="nonsense"?><a/>',
        b"<a>\xff</a>",
        b"<a>" * 300 + b"</a>" * 300,
    ],
)
def test_hostile_xml_is_refused(content: bytes) -> None:
    with pytest.raises(Unreadable):
        xml_document(content)


@pytest.mark.parametrize("content", [b"", b"{", b'{"a": 1', b"\xff", b"[" * 100_000])
def test_broken_json_is_refused(content: bytes) -> None:
    with pytest.raises(Unreadable):
        json_document(content)


def test_files_convert_by_their_suffix(codec: Codec, tmp_path: Path) -> None:
    source, xml, back = tmp_path / "a.json", tmp_path / "a.xml", tmp_path / "b.json"
    document = {"number": 7, "weight": 1.5, "lines": [{"text": "x"}]}
    source.write_text(json.dumps(document), "utf-8")
    assert convert_file(codec.model, source, "xml", xml).problems == []
    assert convert_file(codec.model, xml, "json", back).root == "Order"
    assert json.loads(back.read_text("utf-8")) == document


def test_nothing_is_written_when_something_would_be_lost(codec: Codec, tmp_path: Path) -> None:
    source, target = tmp_path / "a.json", tmp_path / "a.xml"
    source.write_text('{"number": "seven"}', "utf-8")
    assert convert_file(codec.model, source, "xml", target, "Order").problems != []
    assert not target.exists()


PLACED = {
    "document.json": """\
{"number": 1,
  "weight": "ä", "lines": [{}, {"text": 1e5000}],
 "n~/o": {"a": [",]}\\""]}, "note": {"id": 4}}""",
    "document.yaml": "number: 1\nlines:\n  - {}\n  - text: [a]\nunknown: 1\n",
    "document.xml": """\
<o:Order xmlns:o="https://example.org/order">
 <o:number>1</o:number>
  <o:what/></o:Order>""",
}


@pytest.mark.parametrize(
    "name, places",
    [
        ("document.json", [("/weight", 2, 13), ("/lines/1/text", 2, 41), ("/note/id", 3, 43), ("/n~0~1o", 3, 10)]),
        ("document.yaml", [("/lines/1/text", 4, 5), ("/unknown", 5, 1)]),
        ("document.xml", [("/what", 3, 3)]),
    ],
)
def test_problems_have_places(name: str, places: list[tuple[str, int, int]], codec: Codec, tmp_path: Path) -> None:
    (tmp_path / name).write_text(PLACED[name], "utf-8")
    found = convert_file(codec.model, tmp_path / name, "json" if name.endswith("xml") else "xml", None, "Order")
    assert [(p.pointer, p.line, p.column) for p in found.problems] == places


@pytest.mark.parametrize(
    "name, text, place",
    [
        ("document.json", '{"number": 1,\n "ä" 2}', (2, 6)),
        ("document.yaml", "number: 1\n]", (2, 1)),
        ("document.xml", "<a>\n  <b></c></a>", (2, 9)),
    ],
)
def test_what_cannot_be_read_has_a_place(
    name: str, text: str, place: tuple[int, int], codec: Codec, tmp_path: Path
) -> None:
    (tmp_path / name).write_text(text, "utf-8")
    with pytest.raises(Unreadable) as raised:
        convert_file(codec.model, tmp_path / name, "yaml", None, "Order")
    assert (raised.value.line, raised.value.column) == place
