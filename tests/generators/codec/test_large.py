"""Files converted part by part: the same bytes and the same problems as in one piece."""

from __future__ import annotations

from pathlib import Path
from random import Random

import msgspec
import pytest

from generators.codec import Unreadable, convert_file, files, large_json
from generators.codec.json_text import json_text
from generators.codec.spelling import holds_each_once
from generators.instances import Instances, mutated
from generators.model.nodes import DataModel
from generators.workspace import Workspace, read_bare
from tests.built import ROOT, STANDARDS

SCHEMA = """\
id: https://example.org/delivery
name: delivery
imports: [linkml:types]
default_range: string
classes:
  Delivery:
    tree_root: true
    attributes:
      id: {required: true, annotations: {xml_form: attribute}}
      head: {range: Head, inlined: true}
      persons: {range: Person, multivalued: true, inlined_as_list: true}
      places: {range: Place, multivalued: true, inlined: true}
      matrix: {range: integer, array: {exact_number_dimensions: 2}}
      last: {range: Last}
  Head: {attributes: {kind: {designates_type: true}, note: {}}}
  Long: {is_a: Head, attributes: {words: {multivalued: true}}}
  Person: {attributes: {id: {identifier: true}, name: {}}}
  Place: {attributes: {key: {key: true}, town: {}}}
  Last: {attributes: {a: {}}, extra_slots: {allowed: true}}
"""


@pytest.fixture
def delivery(tmp_path: Path) -> DataModel:
    (tmp_path / "delivery.yaml").write_text(SCHEMA, "utf-8")
    standard, findings = read_bare(tmp_path / "delivery.yaml")
    assert standard is not None
    assert findings == []
    return standard.data


def both(model: DataModel, source: Path, to: str, root: str, monkeypatch: pytest.MonkeyPatch) -> bytes:
    """Convert in one piece and in parts, with the same result; what is written."""
    target = source.with_suffix(f".{to}.out")
    target.unlink(missing_ok=True)
    whole = convert_file(model, source, to, None, root)
    with monkeypatch.context() as patch:
        patch.setattr(files, "LARGE", 0)
        patch.setattr(large_json, "SMALL", 0)
        parts = convert_file(model, source, to, target, root)
    assert parts.root == whole.root
    assert {p.message for p in parts.problems} == {p.message for p in whole.problems}
    assert sorted(p.pointer for p in parts.problems) == sorted(p.pointer for p in whole.problems)
    assert target.exists() == (not whole.problems and bool(whole.root))
    assert not list(source.parent.glob(".*.part"))
    if whole.problems or whole.content is None:
        return b""
    assert target.read_bytes() == whole.content
    return whole.content


@pytest.mark.parametrize("name", STANDARDS)
def test_documents_of_standards(name: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    standard = Workspace(ROOT).read(name).standard
    assert standard is not None
    instances = Instances(standard.data)
    for root in standard.data.roots:
        for seed in range(2):
            value = instances.generate(root, Random(seed))
            source = tmp_path / f"{root}.json"
            source.write_bytes(json_text(value))
            source.with_suffix(".xml").write_bytes(both(standard.data, source, "xml", root, monkeypatch))
            assert both(standard.data, source.with_suffix(".xml"), "json", root, monkeypatch) == source.read_bytes()
            changed = mutated(value, Random(seed)).value if value else {"unknown": 1}
            source.write_bytes(json_text(changed))
            both(standard.data, source, "xml", root, monkeypatch)


JSON = """\
{"id": "1", "head": {"kind": "Long", "note": "n", "words": ["a", "b"]},
 "persons": [{"id": "p", "name": "N"}, {"id": "q"}], "places": {"k": {"town": "T"}, "l": "U"},
 "matrix": [[1, 2], []], "last": {"a": "x", "more": {"deep": [1]}}}"""


@pytest.mark.parametrize(
    "old, new",
    [
        ("", ""),
        ('"id": "1",', ""),
        ('"n"', "7"),
        ("[[1, 2], []]", "[1]"),
        ('"Long"', '"None"'),
        ('"places": {', '"places": [], "x": {'),
        ('[{"id": "p", "name": "N"}, {"id": "q"}]', "{}"),
        ('"a": "x"', '"a": {}'),
        ('"kind"', '"sort"'),
        ('{"id": "q"}', "null"),
    ],
)
def test_json_in_parts(
    old: str, new: str, delivery: DataModel, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    source = tmp_path / "d.json"
    source.write_text(JSON.replace(old, new), "utf-8")
    both(delivery, source, "xml", "Delivery", monkeypatch)


@pytest.mark.parametrize(
    "old, new",
    [
        ("", ""),
        ("<d:note>n</d:note>", ""),
        ("<d:id>q</d:id>", "<d:id>q</d:id>x"),
        ("</d:persons>", "</d:persons>text"),
        ("<d:head", "text<d:head"),
        ("<d:head", "<d:unknown/><d:head"),
        ("<d:note>n</d:note>", "<d:note>n</d:note><d:note>m</d:note>"),
        ("<d:last>", "<d:persons><d:id>z</d:id></d:persons><d:last>"),
        ("<d:key>l</d:key>", "<d:key>k</d:key>"),
        ("<d:note>n</d:note>", "<!-- c --><d:note>n<?x y?></d:note>"),
        ("</d:head>", "</d:head><d:head/>"),
        ('id="1"', 'id="1" other="2"'),
        ('key="more"', 'key="a"'),
    ],
)
def test_xml_in_parts(old: str, new: str, delivery: DataModel, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    source = tmp_path / "d.json"
    source.write_text(JSON, "utf-8")
    content = convert_file(delivery, source, "xml", None).content
    assert content is not None
    text = content.decode().replace("tns:", "d:").replace("xmlns:tns", "xmlns:d")
    assert old in text
    (tmp_path / "d.xml").write_text(text.replace(old, new), "utf-8")
    both(delivery, tmp_path / "d.xml", "json", "", monkeypatch)


@pytest.mark.parametrize(
    "name, text",
    [
        ("d.xml", '<!DOCTYPE d [<!ENTITY e "x">]>\n<d>&e;</d>'),
        ("d.xml", '<d:Delivery xmlns:d="https://example.org/delivery" id="1">\n<d:persons>'),
        ("d.xml", ""),
        ("d.json", '{"id": "1",\n "persons": [}'),
    ],
)
def test_what_is_no_document(
    name: str, text: str, delivery: DataModel, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    source = tmp_path / name
    source.write_text(text, "utf-8")
    monkeypatch.setattr(files, "LARGE", 0)
    with pytest.raises(Unreadable):
        convert_file(delivery, source, "json" if name.endswith("xml") else "xml", tmp_path / "out")
    assert [path.name for path in tmp_path.iterdir() if path.name not in (name, "delivery.yaml")] == []


@pytest.mark.parametrize(
    "old, new",
    [
        ('{"id": "1"', '{"id": "1", "id": "1"'),
        ('{"id": "1"', '{"\\u0069d": "1", "id": "1"'),
        ('{"k": {', '{"a\\u003ab\\u003ac": {"town": "S"}, "k": "V", "k": {'),
        ('"a": "x"', '"x\\u003ay": "1", "a": "", "a": "x"'),
        ('"deep"', '"deep": 0, "deep"'),
        ('"id": "p"', '"id": "o", "id": "p"'),
        ('"kind"', '"kind": "Long", "kind"'),
    ],
)
def test_a_key_that_stands_twice(
    old: str, new: str, delivery: DataModel, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    source = tmp_path / "d.json"
    assert old in JSON
    source.write_text(JSON.replace(old, new, 1), "utf-8")
    monkeypatch.setattr(large_json, "SMALL", 0)
    for large in (1 << 20, 0):
        monkeypatch.setattr(files, "LARGE", large)
        problems = convert_file(delivery, source, "xml", tmp_path / "out", "Delivery").problems
        assert any("stands twice in one object" in problem.message for problem in problems)
        assert not (tmp_path / "out").exists()


@pytest.mark.parametrize("text", ['{"a\\u003ab": 1}', ' { "\\"" : {"x":1} , "b:c" :[ 1 ] } ', "{}", '{"":""}'])
def test_a_key_that_is_escaped_stands_once(text: str) -> None:
    members = msgspec.json.decode(text, type=dict[str, msgspec.Raw])
    assert holds_each_once(text.encode(), members)


def test_a_value_that_is_too_large_is_told(
    delivery: DataModel, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    source = tmp_path / "d.json"
    source.write_text(JSON.replace('"N"', f'"{"N" * 200}"'), "utf-8")
    monkeypatch.setattr(files, "LARGE", 0)
    monkeypatch.setattr(large_json, "SMALL", 0)
    monkeypatch.setattr(large_json, "LARGEST_VALUE", 100)
    problems = convert_file(delivery, source, "xml", tmp_path / "out", "Delivery").problems
    assert [(p.pointer, p.line) for p in problems] == [("/persons/0", 2)] and "is larger than" in problems[0].message
    assert not (tmp_path / "out").exists()
