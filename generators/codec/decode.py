"""XML as JSON-shaped data."""

from __future__ import annotations

from typing import Any, cast

from lxml import etree

from generators.codec.anything import value_by_element
from generators.codec.fit import Fit
from generators.codec.layout import Field, Layouts, clark
from generators.codec.problem import Decoded, Path, Problem, pointer
from generators.codec.texts import value_by_text
from generators.model.builtin import BUILTINS
from generators.model.linkml.names import xml_name_by_key
from generators.model.nodes import Class, Enum
from generators.model.wire import Alternative

XSI = "http://www.w3.org/2001/XMLSchema-instance"
SILENT = (f"{{{XSI}}}schemaLocation", f"{{{XSI}}}noNamespaceSchemaLocation", f"{{{XSI}}}type")


class Decoder:
    """Reads documents of one model; `problems` collects what stands for nothing in JSON."""

    def __init__(self, layouts: Layouts) -> None:
        """Start without problems."""
        self.layouts, self.model = layouts, layouts.model
        self.problems: list[Problem] = []
        self._fit = Fit(layouts)

    def document(self, element: etree._Element, root: str = "") -> Decoded:
        """The value of a document; its class is that of its element unless `root` names it."""
        found = root or self.layouts.root_by_tag(str(element.tag))
        if not found or found not in self.model.classes:
            self._fail(element, (), f"element '{element.tag}' is no document of '{self.model.name}'")
            return Decoded("", None, self.problems)
        if str(element.tag) != self.layouts.root_tag(found):
            self._fail(element, (), f"element '{element.tag}' is not '{self.layouts.root_tag(found)}'")
        return Decoded(found, self._object(element, self.model.classes[found], ()), self.problems)

    def _fail(self, element: etree._Element, path: Path, message: str) -> None:
        self.problems.append(Problem(pointer(path), message, cast(int, element.sourceline or 0)))

    def _object(self, element: etree._Element, declared: Class, path: Path) -> dict[str, Any]:
        cls, said = self._class_of(element, declared, path)
        layout = self.layouts.of(cls.name)
        found: dict[str, Any] = {}
        designator = cls.designator
        if designator is not None and (said or designator.required):
            found[designator.key] = self.layouts.designation(cls)
        for name, text in attributes(element):
            field = layout.by_tag.get(name)
            if field is not None and field.attribute:
                found[field.key] = self._text(element, field, field.value.alternatives, text, (*path, field.key))
            elif name not in SILENT:
                self._fail(element, path, f"attribute '{name}' is not known in class '{cls.name}'")
        self._no_text(element, path)
        for child in element:
            if not isinstance(child.tag, str):
                continue
            field = layout.by_tag.get(child.tag)
            if field is None or field.attribute:
                self._fail(child, path, f"element '{child.tag}' is not known in class '{cls.name}'")
            else:
                self._field(child, field, found, (*path, field.key))
        return {f.key: found[f.key] for f in layout.fields if f.key in found} | found

    def _class_of(self, element: etree._Element, declared: Class, path: Path) -> tuple[Class, bool]:
        """The class that `xsi:type` names, and whether it is there."""
        text = element.get(f"{{{XSI}}}type")
        if text is None:
            return declared, False
        prefix, _, local = str(text).strip().rpartition(":")
        name = self.layouts.class_by_type((str(element.nsmap.get(prefix or None) or ""), local))
        if not name or name not in (declared.name, *self.layouts.wire.descendants(declared.name)):
            self._fail(element, path, f"type '{text}' is none of class '{declared.name}'")
            return declared, False
        return self.model.classes[name], True

    def _no_text(self, element: etree._Element, path: Path) -> None:
        texts = [element.text or "", *(child.tail or "" for child in element)]
        if any(text.strip(" \t\r\n") for text in texts):
            self._fail(element, path, f"element '{element.tag}' holds text between its elements")

    def _field(self, element: etree._Element, field: Field, found: dict[str, Any], path: Path) -> None:
        form = field.value.form
        if form == "single":
            if field.key in found:
                self._fail(element, path, f"element '{element.tag}' stands twice")
            else:
                found[field.key] = self._value(element, field, path)
        elif form == "list":
            items = found.setdefault(field.key, [])
            items.append(self._nested(element, field, (*path, len(items)), field.value.dimensions))
        else:
            self._member(element, field, found.setdefault(field.key, {}), path)

    def _nested(self, element: etree._Element, field: Field, path: Path, levels: int) -> Any:
        if levels < 2:
            return self._value(element, field, path)
        self._no_text(element, path)
        items: list[Any] = []
        for child in element:
            if child.tag == clark(field.namespace, "item"):
                items.append(self._nested(child, field, (*path, len(items)), levels - 1))
            elif isinstance(child.tag, str):
                self._fail(child, path, f"element '{child.tag}' is no item")
        return items

    def _member(self, element: etree._Element, field: Field, found: dict[str, Any], path: Path) -> None:
        """A member of a dict: its identifier becomes the key."""
        cls = self.model.classes[field.value.alternatives[0].name]
        member = self._value(element, field, path)
        key_slot = cls.slots[field.value.key_slot]
        if not isinstance(member, dict) or key_slot.key not in member:
            self._fail(element, path, f"element '{element.tag}' has no '{key_slot.key}'")
            return
        key = member.pop(key_slot.key)
        name = key if isinstance(key, str) else ("true" if key else "false") if isinstance(key, bool) else str(key)
        if name in found:
            self._fail(element, path, f"key '{name}' stands twice")
            return
        value_key = cls.slots[field.value.value_slot].key if field.value.value_slot else ""
        short = value_key and list(member) == [value_key] and not isinstance(member[value_key], dict)
        found[name] = member[value_key] if short else member

    def _value(self, element: etree._Element, field: Field, path: Path) -> Any:
        if field.value.choice:
            children = [child for child in element if isinstance(child.tag, str)]
            self._plain(element, path)
            self._no_text(element, path)
            by_tag = {clark(field.namespace, xml_name_by_key(a.label)): a for a in field.value.alternatives}
            if len(children) != 1 or children[0].tag not in by_tag:
                self._fail(element, path, f"element '{element.tag}' holds not exactly one of its alternatives")
                return None
            return self._alternative(children[0], field, by_tag[str(children[0].tag)], path)
        if len(field.value.alternatives) == 1:
            return self._alternative(element, field, field.value.alternatives[0], path)
        return self._simple(element, field, field.value.alternatives, path)

    def _alternative(self, element: etree._Element, field: Field, alternative: Alternative, path: Path) -> Any:
        listed = self.layouts.listed(field.value, alternative)
        if alternative.kind == "any":
            return self._anything(element, path)
        if alternative.kind == "object":
            return self._object(element, self.model.classes[alternative.name], path)
        if listed is not None:
            return self._code(element, listed, alternative.kind == "code", path)
        return self._simple(element, field, (alternative,), path)

    def _anything(self, element: etree._Element, path: Path) -> Any:
        self._plain(element, path)
        children = [child for child in element if isinstance(child.tag, str)]
        try:
            if len(children) != 1:
                raise ValueError(f"element '{element.tag}' holds not exactly one JSON value")
            return value_by_element(children[0])
        except ValueError as error:
            self._fail(element, path, str(error))
            return None

    def _code(self, element: etree._Element, enum: Enum, whole: bool, path: Path) -> Any:
        listing = enum.code_list
        assert listing is not None
        namespace = self.layouts.namespace(enum.module)
        found: dict[str, Any] = {}
        self._no_text(element, path)
        for child in element:
            key = str(child.tag).removeprefix(f"{{{namespace}}}" if namespace else "")
            if not isinstance(child.tag, str):
                continue
            if key not in (("code", "name") if listing.binding >= 3 else ("code",)) or key in found:
                self._fail(child, path, f"element '{child.tag}' is no part of a code, or stands twice")
                continue
            self._leaf(child, path)
            found[key] = " ".join((child.text or "").split()) if key == "code" else _line(child.text or "")
        for name, text in attributes(element):
            if name not in ("listURI", "listVersionID"):
                if name not in SILENT:
                    self._fail(element, path, f"attribute '{name}' is no part of a code")
                continue
            found[name] = _line(text).strip(" ")
        if "code" not in found:
            self._fail(element, path, f"element '{element.tag}' has no code")
        if whole:
            return {key: found[key] for key in ("code", "listURI", "listVersionID", "name") if key in found}
        for name, fixed in (("listURI", listing.uri), ("listVersionID", listing.version)):
            if found.get(name, fixed) != fixed:
                self._fail(element, path, f"{name} '{found[name]}' is not '{fixed}'")
        return found.get("code")

    def _simple(self, element: etree._Element, field: Field, alternatives: tuple[Alternative, ...], path: Path) -> Any:
        self._plain(element, path)
        self._leaf(element, path)
        return self._text(element, field, alternatives, element.text or "", path)

    def _text(
        self, element: etree._Element, field: Field, alternatives: tuple[Alternative, ...], text: str, path: Path
    ) -> Any:
        bases = [self._fit.base(a) for a in alternatives] or ["string"]
        for base in bases:
            value = value_by_text(text, BUILTINS[base].json, base)
            if value is not None:
                return value
        self._fail(element, path, f"'{text[:60]}' is no value of '{field.slot.range or field.slot.name}'")
        return text

    def _plain(self, element: etree._Element, path: Path) -> None:
        for name, _ in attributes(element):
            if name not in SILENT:
                self._fail(element, path, f"attribute '{name}' is not known in element '{element.tag}'")

    def _leaf(self, element: etree._Element, path: Path) -> None:
        if any(isinstance(child.tag, str) for child in element):
            self._fail(element, path, f"element '{element.tag}' holds elements where a text is due")


def attributes(element: etree._Element) -> list[tuple[str, str]]:
    """Names in Clark notation and texts of all attributes."""
    return [(str(name), str(text)) for name, text in element.attrib.items()]


def _line(text: str) -> str:
    """XML Schema's whitespace normalisation `replace`."""
    return text.replace("\t", " ").replace("\n", " ").replace("\r", " ")
