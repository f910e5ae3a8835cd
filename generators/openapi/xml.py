"""What OpenAPI's XML Object can say about the XML of a class (OpenAPI 3.1.1, section 4.8.26); the rest is the XSD's."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from generators.codec.layout import XSI, Field, Layouts
from generators.json_schema.classes import ENTRY
from generators.json_schema.facets import Schema
from generators.model.nodes import Class, DataModel

ATTRIBUTES = ("listURI", "listVersionID")


class Markup:
    """Adds XML Objects to the definitions of one model."""

    def __init__(self, model: DataModel) -> None:
        """Prepare for a model; classes are laid out when first met."""
        self._model = model
        self._layouts = Layouts(model)

    def marked(self, name: str, schema: Schema) -> Schema:
        """A definition with XML Objects on its properties, and on itself where it is a document."""
        properties = schema.get("properties")
        if not isinstance(properties, dict):
            return schema
        cls = self._model.classes.get(name.removesuffix(ENTRY))
        if cls is None:
            return {**schema, "properties": {k: self._code_part(name, k, p) for k, p in properties.items()}}
        found = {**schema, "properties": {k: self._property(cls, k, p) for k, p in properties.items()}}
        if name in self._model.roots:
            found["xml"] = self._name(self._layouts.root_tag(name))
        return found

    def gaps(self, name: str) -> Iterator[tuple[str, str]]:
        """What XML Objects cannot say about a definition: element and construct."""
        cls = self._model.classes.get(name)
        if cls is None or cls.union_of:
            return
        if cls.designator is not None:
            yield f"{cls.name}.{cls.designator.name}", "xsi:type in XML"
        for field in self._layouts.of(name).fields:
            element = f"{name}.{field.slot.name}"
            if field.value.choice:
                yield element, "child element of a choice in XML"
            if field.value.form in ("dict", "simple_dict"):
                yield element, "repeated element with its key in XML"
            listed = (self._layouts.listed(field.value, a) for a in field.value.alternatives if a.kind == "simple")
            if any(listed) and not field.attribute:
                yield element, "code element in XML"

    def _property(self, cls: Class, key: str, schema: Any) -> Any:
        if not isinstance(schema, dict):
            return schema
        if cls.designator is not None and cls.designator.key == key:
            return {**schema, "xml": {"name": "type", "namespace": XSI, "prefix": "xsi", "attribute": True}}
        field = self._layouts.of(cls.name).by_key.get(key)
        if field is None:
            return schema
        if field.attribute:
            return {**schema, "xml": {"name": field.tag, "attribute": True}}
        return self._element(field, schema)

    def _element(self, field: Field, schema: Schema) -> Schema:
        """A list repeats its element; each further dimension of an array nests `item` elements in it."""
        name = self._name(field.tag)
        if field.value.form != "list" or not isinstance(schema.get("items"), dict):
            return {**schema, "xml": name}
        item = self._name(f"{field.tag.rpartition('}')[0]}}}item" if field.namespace else "item")
        return _nested(schema, [name, *[item] * (max(field.value.dimensions, 1) - 1)])

    def _code_part(self, name: str, key: str, schema: Any) -> Any:
        """A part of a code that travels with its list."""
        enum = self._model.enums[name]
        if key in ATTRIBUTES:
            return {**schema, "xml": {"attribute": True}}
        namespace = self._layouts.namespace(enum.module)
        return {**schema, "xml": self._name(f"{{{namespace}}}{key}" if namespace else key)}

    def _name(self, tag: str) -> dict[str, str]:
        """The qualified name of an element as XML Object."""
        namespace, brace, local = tag[1:].rpartition("}")
        if not brace:
            return {"name": tag}
        return {"name": local, "namespace": namespace, "prefix": self._layouts.prefixes[namespace]}


def _nested(schema: Schema, names: list[dict[str, str]]) -> Schema:
    """A list whose members are named by the first of the names; the inner lists are wrapped by their element."""
    items = schema.get("items")
    if not isinstance(items, dict):
        return schema
    if len(names) > 1:
        inner = _nested(items, names[1:])
        return {**schema, "items": {**inner, "xml": {**names[0], "wrapped": True}}}
    return {**schema, "items": {**items, "xml": names[0]}}
