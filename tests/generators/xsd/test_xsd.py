"""The target `xsd` on hand-built models: schemas compile in two processors and judge small documents alike."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
import xmlschema
from lxml import etree

from generators.artifact import Artifact, Inexpressible
from generators.model.builtin import BUILTINS
from generators.model.nodes import (
    Array,
    Class,
    ClassRule,
    Code,
    CodeList,
    DataModel,
    Enum,
    Expression,
    Module,
    Slot,
    Standard,
    Type,
    UniqueKey,
)
from generators.xsd import emit

NS = "urn:test:a"
FN = "http://www.w3.org/2005/xpath-functions"
TYPES = {name: Type(name=name, base=name, builtin=True) for name in BUILTINS}


def slot(name: str, range_: str = "string", **more: Any) -> Slot:
    return Slot(name=name, key=name, xml_name=name, module="a", range=range_, **more)


def cls(name: str, *slots: Slot, **more: Any) -> Class:
    return Class(name=name, slots={s.name: s for s in slots}, **{"module": "a", **more})


def enum(name: str, *codes: str, **more: Any) -> Enum:
    return Enum(name=name, module="a", codes={c: Code(name=c, title={"de": c.upper()}) for c in codes}, **more)


def model(*elements: Any, roots: tuple[str, ...] = ("Root",), **more: Any) -> Standard:
    def group(kind: type[Any]) -> dict[str, Any]:
        return {e.name: e for e in elements if isinstance(e, kind)}

    modules = {"a": Module(name="a", version="1.0.0", namespace=NS, prefix="a", location="a/1.0.0")}
    data = DataModel(
        name="a",
        module="a",
        modules=more.get("modules", modules),
        classes=group(Class),
        enums=group(Enum),
        types={**TYPES, **group(Type)},
        roots=roots,
    )
    return Standard(name="a", folder=more.get("folder", "standards/a"), model=data)


class Judge:
    """Both processors; they must agree."""

    def __init__(self, standard: Standard, folder: Path) -> None:
        items = list(emit(standard))
        self.gaps = [i for i in items if isinstance(i, Inexpressible)]
        self.files = {i.path: i.content for i in items if isinstance(i, Artifact)}
        assert self.files == {i.path: i.content for i in emit(standard) if isinstance(i, Artifact)}
        for path, content in self.files.items():
            (folder / path).parent.mkdir(exist_ok=True)
            (folder / path).write_bytes(content)
        path = str(folder / "xsd" / "a.xsd")
        self.text = self.files["xsd/a.xsd"].decode()
        self.first = etree.XMLSchema(file=path)
        self.second = xmlschema.XMLSchema10(path)

    def __call__(self, inside: str, attributes: str = "") -> bool:
        xsi = "http://www.w3.org/2001/XMLSchema-instance"
        text = f'<Root xmlns="{NS}" xmlns:xsi="{xsi}" {attributes}>{inside}</Root>'
        verdict = self.first.validate(etree.fromstring(text))
        assert verdict == self.second.is_valid(text), (text, self.first.error_log)
        return bool(verdict)


def gap(element: str, constraint: str, by: str = "checker") -> Inexpressible:
    return Inexpressible("xsd", element, constraint, by)


def test_order_occurrence_and_attributes(tmp_path: Path) -> None:
    many = slot("c", multivalued=True, minimum_cardinality=2, maximum_cardinality=3)
    root = cls(
        "Root", slot("a", required=True), slot("b", "integer"), many, slot("d", required=True, xml_attribute=True)
    )
    judge = Judge(model(root), tmp_path)
    assert judge("<a/>", 'd="x"')
    assert judge("<a/><b>1</b><c/><c/>", 'd="x"')
    assert not judge("<a/><c/>", 'd="x"')
    assert not judge("<a/>")
    assert not judge("<b>1</b><a/>", 'd="x"')
    assert judge.gaps == []


def test_facets_conjoin_along_types_and_only_narrow(tmp_path: Path) -> None:
    plz = Type(name="plz", module="a", typeof="string", chain=("string",), pattern="^[0-9]+$")
    five = Type(name="five", module="a", typeof="plz", chain=("plz", "string"), pattern="^.{5}$")
    small = Type(name="small", module="a", typeof="integer", base="integer", minimum_value=1, maximum_value=9)
    root = cls("Root", slot("p", "five", pattern="^1"), slot("n", "small", minimum_value=0, maximum_value=5))
    judge = Judge(model(plz, five, small, root), tmp_path)
    assert judge("<p>12345</p><n>5</n>")
    for wrong in ("<p>1234</p>", "<p>1234x</p>", "<p>22345</p>", "<n>0</n>", "<n>6</n>"):
        assert not judge(wrong)


def test_dates_have_no_zone_and_times_of_day_need_one(tmp_path: Path) -> None:
    judge = Judge(model(cls("Root", slot("d", "date"), slot("t", "datetime"))), tmp_path)
    assert judge("<d>2024-02-29</d><t>2024-02-29T10:00:00Z</t>")
    assert not judge("<d>2024-02-29Z</d>")
    assert not judge("<d>2023-02-29</d>")
    assert not judge("<t>2024-02-29T10:00:00</t>")


def test_enums_and_code_types_by_binding(tmp_path: Path) -> None:
    lists = [enum(f"e{b}", "1", "2", code_list=CodeList("urn:l", "7", b)) for b in (1, 2, 3, 4)]
    slots = [slot(e.name, e.name) for e in lists]
    judge = Judge(model(enum("plain", "x"), *lists, cls("Root", slot("p", "plain"), *slots)), tmp_path)
    assert judge("<p>x</p><e1 listURI='urn:l' listVersionID='7'><code>1</code></e1>")
    assert not judge("<p>y</p>")
    assert not judge("<e1><code>9</code></e1>")
    assert judge("<e2><code>9</code></e2>")
    assert not judge("<e2 listURI='urn:other'><code>9</code></e2>")
    assert judge("<e3 listVersionID='8'><code>9</code><name>n</name></e3>")
    assert not judge("<e3><code>9</code></e3>")
    assert judge("<e4 listURI='urn:x' listVersionID='8'><code>9</code></e4>")
    assert not judge("<e4 listVersionID='8'><code>9</code></e4>")
    assert 'complexType name="Code.E1Type"' in judge.text


def test_subclass_that_adds_extends_and_one_that_narrows_stands_alone(tmp_path: Path) -> None:
    a = slot("a")
    base = cls("Base", a, abstract=True)
    adds = cls("Adds", a, slot("b"), is_a="Base", ancestors=("Base",))
    narrows = cls("Narrows", slot("a", required=True), is_a="Base", ancestors=("Base",))
    judge = Judge(model(base, adds, narrows, cls("Root", slot("x", "Adds"), slot("y", "Narrows"))), tmp_path)
    assert judge.text.count("xs:extension base") == 1
    assert judge("<x><a/><b/></x><y><a/></y>")
    assert not judge("<y/>")
    assert not judge("<y xsi:type='AddsType'><a/></y>")


def test_substitution_only_with_a_designator(tmp_path: Path) -> None:
    kind = slot("kind", designates_type=True)
    base, sub = cls("Base", kind, slot("a")), cls("Sub", kind, slot("a", required=True), slot("b"), is_a="Base")
    plain = cls("Plain", slot("a"))
    more = cls("More", slot("a"), slot("b"), is_a="Plain")
    judge = Judge(model(base, sub, plain, more, cls("Root", slot("p", "Base"), slot("q", "Plain"))), tmp_path)
    assert judge("<p xsi:type='SubType'><a/><b/></p>")
    assert not judge("<p xsi:type='SubType'><kind/><a/></p>")
    assert not judge("<q xsi:type='MoreType'><a/><b/></q>")
    assert judge.gaps == [gap("Sub.a", "slot_usage", "json_schema, checker")]


def test_choice_union_and_any(tmp_path: Path) -> None:
    branches = (Expression(range="integer"), Expression(range="Part"))
    texts = (Expression(range="plain"), Expression(range="string", pattern="^z$"))
    root = cls(
        "Root",
        slot("c", "", any_of=branches, multivalued=True),
        slot("u", "", any_of=texts),
        slot("j", "Anything"),
        slot("f", any_of=(Expression(equals_string="k"), Expression(pattern="^m+$"))),
    )
    judge = Judge(model(enum("plain", "x"), cls("Anything", any=True), cls("Part", slot("a")), root), tmp_path)
    assert judge("<c><integer>1</integer></c><c><Part><a/></Part></c><u>x</u>")
    assert not judge("<c><integer>x</integer></c>")
    assert judge("<u>z</u>")
    assert not judge("<u>y</u>")
    assert judge(f"<j><map xmlns='{FN}'/></j>")
    assert not judge("<j><map/></j>")
    assert judge("<f>mm</f>") and judge("<f>k</f>") and not judge("<f>q</f>")


def test_members_of_lists_are_unique(tmp_path: Path) -> None:
    keys = (UniqueKey(name="both", slots=("x", "y")),)
    part = cls("Part", slot("id", identifier=True, required=True), slot("x"), slot("y"), unique_keys=keys)
    root = cls(
        "Root",
        slot("part", "Part", multivalued=True, inlined=True),
        slot("word", multivalued=True, list_elements_unique=True),
        slot("ref", "Part"),
        slot("root", "Root"),
    )
    judge = Judge(model(part, root), tmp_path)
    assert judge(
        "<part><id>1</id><x>1</x><y>1</y></part><part><id>2</id><x>1</x><y>2</y></part><word>a</word><word>b</word><ref>1</ref>"
    )
    # A key with a missing field is no key (XML Schema Part 1, 3.11.4); `xmlschema` compares it all the same.
    lacking = "<part><id>1</id><x>1</x></part><part><id>2</id><x>1</x></part>"
    assert judge.first.validate(etree.fromstring(f'<Root xmlns="{NS}">{lacking}</Root>'))
    twice = "<part><id>1</id></part><part><id>1</id></part>"
    assert not judge(twice)
    assert not judge(f"<root>{twice}</root>")
    assert not judge("<part><id>1</id><x>1</x><y>1</y></part><part><id>2</id><x>1</x><y>1</y></part>")
    assert not judge("<word>a</word><word>a</word>")


def test_arrays_nest_items(tmp_path: Path) -> None:
    grid = slot("g", "integer", array=Array(dimensions=((1, 2), (2, 2))), required=True)
    judge = Judge(model(cls("Root", grid)), tmp_path)
    assert judge("<g><item>1</item><item>2</item></g>")
    assert not judge("<g><item>1</item></g>")


def test_what_xsd_cannot_say_is_reported(tmp_path: Path) -> None:
    slots = (
        slot("m", multivalued=True, has_member=Expression(equals_string="x")),
        slot("n", none_of=(Expression(equals_string="x"),)),
        slot("p", pattern=r"^(a)\1$"),
        slot("e", "integer", exactly_one_of=(Expression(minimum_value=5), Expression(maximum_value=7))),
    )
    judge = Judge(model(cls("Root", *slots, rules=(ClassRule(),))), tmp_path)
    expected = [("Root", "rules"), ("Root.e", "exactly_one_of"), ("Root.m", "has_member"), ("Root.n", "none_of")]
    by = "schematron, checker"
    assert judge.gaps == [*(gap(*e, by) for e in expected), gap("Root.p", "pattern")]


@pytest.mark.parametrize("namespace", ["urn:test:b", NS])
def test_modules_import_each_other(tmp_path: Path, namespace: str) -> None:
    modules = {
        "b": Module(name="b", namespace=namespace, prefix="b"),
        "a": Module(name="a", namespace=NS, prefix="a", imports=("b",)),
    }
    base = cls("Base", slot("x", required=True), module="b")
    root = cls("Root", slot("x", required=True), slot("y", "Straße Nr"), is_a="Base")
    street = cls("Straße Nr", slot("z"))
    judge = Judge(model(base, root, street, modules=modules, folder=""), tmp_path)
    assert set(judge.files) == {"xsd/a.xsd", "xsd/b.xsd"}
    assert judge(f"<x xmlns='{namespace}'/><y><z/></y>")
    assert 'name="StraßeNrType"' in judge.text


def test_location_of_imports_is_relative_to_the_layout() -> None:
    modules = {
        "b": Module(name="b", namespace="urn:b", prefix="b", location="b/2.0.0"),
        "a": Module(name="a", namespace=NS, prefix="a", location="a/1.0.0", imports=("b",)),
    }
    (artifact,) = emit(model(cls("Root", title={"de": "Wurzel"}, description={"en": "A root"}), modules=modules))
    assert isinstance(artifact, Artifact)
    text = artifact.content.decode()
    assert 'schemaLocation="../../../b/2.0.0/xsd/b.xsd"' in text
    assert '<title xml:lang="de">Wurzel</title>' in text
    assert '<xs:documentation xml:lang="en">A root</xs:documentation>' in text
