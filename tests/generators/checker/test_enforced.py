"""No constraint is lost: each target says it, or names the checker, and the checker rejects what violates it."""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import Any

import jsonschema_rs
import pytest
from lxml import etree

from generators import json_schema, xsd
from generators.artifact import Artifact, Inexpressible
from generators.checker import Checker
from generators.model.linkml.names import xml_name_by_key
from generators.model.nodes import Class, Slot, Standard
from generators.model.wire import Alternative, Wire
from tests.generators.checker.features import FEATURES, NS, standard_of

XSI = "http://www.w3.org/2001/XMLSchema-instance"
FN = "http://www.w3.org/2005/xpath-functions"


class Encoder:
    """Documents of the table as XML: just enough of the mapping, written without the codec that it may later judge."""

    def __init__(self, standard: Standard) -> None:
        self.wire = Wire(standard.data)
        self.model = standard.data

    def document(self, value: dict[str, Any]) -> etree._Element:
        root = etree.Element(f"{{{NS}}}C", nsmap={"m": NS, "xsi": XSI})
        self.object(root, self.model.classes["C"], value)
        return root

    def object(self, parent: etree._Element, cls: Class, value: dict[str, Any]) -> None:
        for slot in cls.slots.values():
            if slot.key in value and not slot.designates_type:
                self.slot(parent, slot, value[slot.key])
        for key in value:
            if key not in {s.key for s in cls.slots.values()}:
                etree.SubElement(parent, f"{{{NS}}}{xml_name_by_key(key)}").text = text_of(value[key])

    def slot(self, parent: etree._Element, slot: Slot, value: Any) -> None:
        how = self.wire.value(slot)
        values = value if isinstance(value, list) else [value]
        if how.form in ("dict", "simple_dict") and isinstance(value, dict):
            cls = self.model.classes[how.alternatives[0].name]
            values = [{cls.slots[how.key_slot].key: key, **member} for key, member in value.items()]
        for each in values:
            element = etree.SubElement(parent, f"{{{NS}}}{slot.xml_name}")
            self.nested(element, how.alternatives, each, how.choice, how.dimensions)

    def nested(
        self, element: etree._Element, among: tuple[Alternative, ...], value: Any, choice: bool, levels: int
    ) -> None:
        if levels > 1 and isinstance(value, list):
            for each in value:
                self.nested(etree.SubElement(element, f"{{{NS}}}item"), among, each, choice, levels - 1)
            return
        chosen = next((a for a in among if self.fits(a, value)), among[0])
        inner = etree.SubElement(element, f"{{{NS}}}{xml_name_by_key(chosen.label)}") if choice else element
        self.single(inner, chosen, value)

    def fits(self, alternative: Alternative, value: Any) -> bool:
        if alternative.kind == "object":
            keys = {s.key for s in self.model.classes[alternative.name].slots.values()}
            return isinstance(value, dict) and set(value) <= keys
        found = self.model.types.get(alternative.name)
        kind = self.wire.json_kind(found) if found else "string"
        kinds = {"string": str, "boolean": bool, "integer": int, "number": (int, float)}
        return isinstance(value, kinds[kind]) and (kind == "boolean" or not isinstance(value, bool))  # type: ignore[arg-type]

    def single(self, element: etree._Element, alternative: Alternative, value: Any) -> None:
        enum = self.model.enums.get(alternative.name)
        if alternative.kind == "any":
            etree.SubElement(element, f"{{{FN}}}number").text = text_of(value)
        elif alternative.kind == "object" and isinstance(value, dict):
            cls = self.model.classes[alternative.name]
            designator = cls.designator
            if designator is not None and designator.key in value:
                cls = self.model.classes[re.split("[:/]", value[designator.key])[-1]]
                element.set(f"{{{XSI}}}type", f"m:{cls.name}Type")
            self.object(element, cls, value)
        elif enum is not None and enum.listed:
            content = value if isinstance(value, dict) else {"code": value}
            for key, text in content.items():
                if key in ("listURI", "listVersionID"):
                    element.set(key, text)
                else:
                    etree.SubElement(element, f"{{{NS}}}{key}").text = text
        elif isinstance(value, dict):
            for key, member in value.items():
                etree.SubElement(element, f"{{{NS}}}{key}").text = text_of(member)
        else:
            element.text = text_of(value)


def text_of(value: Any) -> str:
    return json.dumps(value) if isinstance(value, (bool, int, float)) else str(value)


def left_to_checker(feature: dict[str, Any], items: list[Artifact | Inexpressible]) -> list[Inexpressible]:
    """What a target leaves to the checker; that about XML's characters, which it always does, only where it counts."""
    of_xml = feature["name"].startswith("characters of XML")
    gaps = [i for i in items if isinstance(i, Inexpressible) and "checker" in i.enforced_by]
    return [g for g in gaps if (g.constraint == "xml_characters") == of_xml]


@pytest.mark.parametrize("feature", FEATURES, ids=lambda f: str(f["name"]))
def test_checker_decides(feature: dict[str, Any], tmp_path: Path) -> None:
    checker = Checker(standard_of(feature, tmp_path).data)
    assert checker.check(feature["valid"], "C") == []
    assert checker.check(feature["invalid"], "C") != []
    assert checker.unenforced() == []


@pytest.mark.parametrize("feature", FEATURES, ids=lambda f: str(f["name"]))
def test_json_schema_says_it_or_names_the_checker(feature: dict[str, Any], tmp_path: Path) -> None:
    items = list(json_schema.emit(standard_of(feature, tmp_path)))
    bundle = next(a for a in items if isinstance(a, Artifact) and a.path.endswith("bundle.schema.json"))
    schema = json.loads(bundle.content)
    validator = jsonschema_rs.Draft202012Validator(schema, validate_formats=True)
    assert validator.is_valid(feature["valid"])
    assert not validator.is_valid(feature["invalid"]) or left_to_checker(feature, items)


@pytest.mark.parametrize("feature", [f for f in FEATURES if "json_only" not in f], ids=lambda f: str(f["name"]))
def test_xsd_says_it_or_names_the_checker(feature: dict[str, Any], tmp_path: Path) -> None:
    standard = standard_of(feature, tmp_path)
    items = list(xsd.emit(standard))
    artifact = next(a for a in items if isinstance(a, Artifact))
    schema = etree.XMLSchema(etree.fromstring(artifact.content))
    encoder = Encoder(standard)
    assert schema.validate(encoder.document(feature["valid"])), schema.error_log
    try:
        wrong = encoder.document(feature["invalid"])
    except ValueError:
        return  # XML has no such character.
    assert not schema.validate(wrong) or left_to_checker(feature, items)
