"""Every definition of a schema file, typed by LinkML's metamodel, with its place."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, NamedTuple

from generators.findings import Span
from generators.model.linkml.metaslots import METASLOTS, Metaslot
from generators.model.linkml.schema import Schema


class Definition(NamedTuple):
    """A mapping of a schema file.

    kind: key of METASLOTS. name: as authored, empty for anonymous definitions. data: never changed.
    owner: class or enum that names in the definition are looked up in, empty when there is none.
    element: the nearest named definition, this one included, as messages name it. path: the same as findings name it.
    within: the key whose value holds the definition, such as `attributes` or `any_of`. place: where it begins: at its
    name, or at its first entry.
    """

    kind: str
    name: str
    data: dict[str, Any]
    schema: Schema
    owner: str = ""
    element: str = "schema"
    path: str = ""
    within: str = ""
    place: Span = Span("")

    def span(self, key: object, index: object = None) -> Span:
        """The place of a key, or of an item of its value."""
        document = self.schema.document
        if index is not None:
            span = document.span(self.data.get(key), index)  # type: ignore[call-overload]
            if span.line:
                return span
        span = document.span(self.data, key)
        return span if span.line else self.place


def definitions(schema: Schema) -> list[Definition]:
    """All definitions of a schema file, outer ones first; values of other shapes are passed over."""
    if schema.definitions is None:
        schema.definitions = []
        if schema.data:
            place = schema.document.span(schema.data)
            _walk(Definition("schema", schema.name, schema.data, schema, place=place), schema.definitions)
    return schema.definitions


def _walk(outer: Definition, found: list[Definition]) -> None:
    found.append(outer)
    table, document = METASLOTS[outer.kind], outer.schema.document
    for key, value in outer.data.items():
        metaslot = table.get(key)
        if metaslot is None or not metaslot.kind or not isinstance(value, (dict, list)):
            continue
        if metaslot.form == "named":
            for index, name, data in _named(value):
                _walk(_member(outer, key, metaslot, name, data, document.span(value, index)), found)
        elif metaslot.form in ("one", "list"):
            for item in value if isinstance(value, list) else [value]:
                if isinstance(item, dict):
                    _walk(_anonymous(outer, key, metaslot, item, document.span(item)), found)


def _named(value: Any) -> Iterator[tuple[object, str, dict[str, Any]]]:
    """Key or index, name and definition of each member, from either form of a collection."""
    if isinstance(value, dict):
        for name, data in value.items():
            if isinstance(data, dict):
                yield name, str(name), data
            elif data is None:
                yield name, str(name), {}
    else:
        for index, item in enumerate(value):
            if isinstance(item, dict):
                yield index, str(item.get("name") or item.get("text") or item.get("unique_key_name") or ""), item
            elif isinstance(item, str):
                yield index, item, {}


def _member(outer: Definition, key: str, metaslot: Metaslot, name: str, data: Any, place: Span) -> Definition:
    kind = metaslot.kind
    label = f"{'slot' if kind == 'condition' else kind} '{name}'"
    if outer.kind == "schema":
        owner = name if kind in ("class", "enum") else ""
        return Definition(kind, name, data, outer.schema, owner, label, name, key, place)
    element = f"{label} of {outer.kind} '{outer.owner}'" if outer.kind in ("class", "enum") else outer.element
    return Definition(kind, name, data, outer.schema, outer.owner, element, f"{outer.path}.{name}", key, place)


def _anonymous(outer: Definition, key: str, metaslot: Metaslot, data: dict[str, Any], place: Span) -> Definition:
    """A definition without a name; an expression with `is_a` talks about the slots of that class."""
    owner = outer.owner
    if key == "range_expression" or (metaslot.kind.endswith("expression") and data.get("is_a")):
        owner = str(data.get("is_a") or "")
    return Definition(metaslot.kind, "", data, outer.schema, owner, outer.element, outer.path, key, place)
