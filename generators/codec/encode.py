"""JSON-shaped data as XML."""

from __future__ import annotations

from typing import Any

from lxml import etree

from generators.codec.anything import element_by_value
from generators.codec.fit import Fit
from generators.codec.layout import Field, Layouts, clark
from generators.codec.problem import Encoded, Path, Problem, pointer
from generators.codec.texts import text_by_value, writable
from generators.model.linkml.names import xml_name_by_key
from generators.model.nodes import Class, Enum
from generators.model.wire import Alternative

XSI = "http://www.w3.org/2001/XMLSchema-instance"


class Encoder:
    """Writes documents of one model; `problems` collects what XML cannot carry."""

    def __init__(self, layouts: Layouts) -> None:
        """Start without problems."""
        self.layouts, self.model = layouts, layouts.model
        self.problems: list[Problem] = []
        self._fit = Fit(layouts)

    def document(self, value: Any, root: str) -> Encoded:
        """The document of a value whose class is `root`."""
        layouts = self.layouts
        used = dict.fromkeys(m.namespace for m in self.model.modules.values() if m.namespace)
        prefixes: dict[str, str] = {}
        for namespace in used:
            module = next(m for m in self.model.modules.values() if m.namespace == namespace)
            prefix = xml_name_by_key(module.prefix or module.name)
            prefixes[prefix if prefix not in prefixes else f"{prefix}{len(prefixes)}"] = namespace
        element = etree.Element(layouts.root_tag(root), nsmap={**prefixes, "xsi": XSI})
        self._object(element, value, self.model.classes[root], ())
        etree.cleanup_namespaces(element)
        etree.indent(element, "  ")
        content: bytes = etree.tostring(element, encoding="UTF-8", xml_declaration=True)
        return Encoded(content + b"\n", self.problems)

    def _fail(self, path: Path, message: str) -> None:
        self.problems.append(Problem(pointer(path), message))

    def _object(self, element: etree._Element, value: Any, declared: Class, path: Path) -> None:
        if not isinstance(value, dict):
            self._fail(path, f"{_shown(value)} is no object of class '{declared.name}'")
            return
        cls = self._class_of(element, value, declared, path)
        layout = self.layouts.of(cls.name)
        for key in value:
            designates = cls.designator is not None and key == cls.designator.key
            if key not in layout.by_key and not designates:
                self._fail((*path, key), f"'{key}' is no property of class '{cls.name}'")
        for field in layout.fields:
            if field.key in value:
                self._field(element, field, value[field.key], (*path, field.key))

    def _class_of(self, element: etree._Element, value: dict[str, Any], declared: Class, path: Path) -> Class:
        """The class that the type designator names, said by `xsi:type`."""
        designator = declared.designator
        if designator is None or designator.key not in value:
            return declared
        for name in dict.fromkeys((declared.name, *self.layouts.wire.concrete(declared.name))):
            cls = self.model.classes[name]
            if cls.designator is not None and self.layouts.designation(cls) == value[designator.key]:
                element.set(f"{{{XSI}}}type", self._qualified(element, self.layouts.type_name(cls)))
                return cls
        self._fail((*path, designator.key), f"{_shown(value[designator.key])} names no class of '{declared.name}'")
        return declared

    def _qualified(self, element: etree._Element, name: tuple[str, str]) -> str:
        namespace, local = name
        root = element.getroottree().getroot()
        prefix = next((p for p, uri in root.nsmap.items() if uri == namespace and p), "")
        return f"{prefix}:{local}" if prefix else local

    def _field(self, parent: etree._Element, field: Field, value: Any, path: Path) -> None:
        if field.attribute:
            text = self._text(field, field.value.alternatives, value, path)
            if text is not None:
                parent.set(field.tag, text)
        elif field.value.form == "single":
            self._element(parent, field, value, path)
        elif field.value.form == "list":
            if not isinstance(value, list):
                self._fail(path, f"{_shown(value)} is no list")
                return
            for index, item in enumerate(value):
                self._nested(parent, field.tag, field, item, (*path, index), field.value.dimensions)
        else:
            self._dict(parent, field, value, path)

    def _nested(self, parent: etree._Element, tag: str, field: Field, value: Any, path: Path, levels: int) -> None:
        if levels < 2:
            self._element(parent, field, value, path, tag)
            return
        element = etree.SubElement(parent, tag)
        if not isinstance(value, list):
            self._fail(path, f"{_shown(value)} is no list")
            return
        for index, item in enumerate(value):
            self._nested(element, clark(field.namespace, "item"), field, item, (*path, index), levels - 1)

    def _dict(self, parent: etree._Element, field: Field, value: Any, path: Path) -> None:
        if not isinstance(value, dict):
            self._fail(path, f"{_shown(value)} is no object by key")
            return
        alternative = field.value.alternatives[0]
        cls = self.model.classes[alternative.name]
        key_slot = cls.slots[field.value.key_slot]
        for key, member in value.items():
            inner = {} if member is None else member
            if field.value.value_slot and not self._fit.is_member(inner, cls):
                inner = {cls.slots[field.value.value_slot].key: inner}
            if not isinstance(inner, dict):
                self._fail((*path, key), f"{_shown(member)} is no object of class '{cls.name}'")
                continue
            if inner.get(key_slot.key, key) != key and str(inner[key_slot.key]) != key:
                self._fail((*path, key), f"{_shown(inner[key_slot.key])} differs from the key '{key}'")
            kind = self._fit.kind_of_slot(key_slot)
            typed = key if kind == "string" else self._fit.value_of_text(key, key_slot)
            self._element(parent, field, {**inner, key_slot.key: key if typed is None else typed}, (*path, key))

    def _element(self, parent: etree._Element, field: Field, value: Any, path: Path, tag: str = "") -> None:
        """One element of a slot, with the alternative that its value fits."""
        element = etree.SubElement(parent, tag or field.tag)
        alternatives = field.value.alternatives
        if field.value.choice:
            chosen = self._fit.alternative(field, value)
            child = etree.SubElement(element, clark(field.namespace, xml_name_by_key(chosen.label)))
            self._alternative(child, field, chosen, value, path)
        elif len(alternatives) == 1:
            self._alternative(element, field, alternatives[0], value, path)
        else:
            text = self._text(field, alternatives, value, path)
            element.text = text

    def _alternative(
        self, element: etree._Element, field: Field, alternative: Alternative, value: Any, path: Path
    ) -> None:
        listed = self.layouts.listed(field.value, alternative)
        if alternative.kind == "any":
            child = element_by_value(value)
            if child is None:
                self._fail(path, f"{_shown(value)} holds what XML cannot carry")
            else:
                element.append(child)
        elif alternative.kind == "object":
            self._object(element, value, self.model.classes[alternative.name], path)
        elif listed is not None:
            self._code(element, listed, alternative.kind == "code", value, path)
        else:
            element.text = self._text(field, (alternative,), value, path)

    def _code(self, element: etree._Element, enum: Enum, whole: bool, value: Any, path: Path) -> None:
        """A code element; `whole` codes are objects in JSON, others bare texts whose list the schema fixes."""
        listing = enum.code_list
        assert listing is not None
        parts = value if whole else {"code": value, "listURI": listing.uri, "listVersionID": listing.version}
        if not isinstance(parts, dict):
            self._fail(path, f"{_shown(value)} is no code with its list")
            return
        for key, text in parts.items():
            if key not in ("code", "name", "listURI", "listVersionID"):
                self._fail((*path, key), f"'{key}' is no part of a code")
            elif not isinstance(text, str) or not writable(text):
                self._fail((*path, key) if whole else path, f"{_shown(text)} is no text")
            elif key in ("listURI", "listVersionID"):
                element.set(key, text)
        namespace = self.layouts.namespace(enum.module)
        for key in ("code", "name"):
            if isinstance(parts.get(key), str) and writable(parts[key]):
                etree.SubElement(element, clark(namespace, key)).text = parts[key]

    def _text(self, field: Field, alternatives: tuple[Alternative, ...], value: Any, path: Path) -> str | None:
        for alternative in alternatives or (None,):
            text = text_by_value(value, self._fit.kind(alternative) if alternative else "string")
            if text is not None and writable(text):
                return text
        self._fail(path, f"{_shown(value)} is no value of '{field.slot.range or field.slot.name}'")
        return None


def _shown(value: Any) -> str:
    text = str(value)
    return f"'{text[:60]}…'" if len(text) > 60 else f"'{text}'"
