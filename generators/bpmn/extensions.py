"""Any node as an element of the extension, and back: fields become attributes and children by their types."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache
from typing import Any, TypeVar

import msgspec
from lxml import etree
from msgspec import inspect

from generators.bpmn.names import fabrik
from generators.model.node import Node
from generators.model.xml_text import xml_text

NAMES = {"id": "key", "requirements": "requirement", "outcomes": "outcome", "errors": "error", "catches": "catch"}
"""Fields that are called otherwise; engines look for attributes `id` and mean elements of BPMN."""

N = TypeVar("N", bound=msgspec.Struct)


def element_by_node(
    name: str, node: Node, leave_out: Iterable[str] = (), position: int | None = None
) -> etree._Element:
    """The element `fabrik:<name>` with every field of a node that is not its default, but for those left out."""
    element = etree.Element(fabrik(name))
    if position is not None:
        element.set("position", str(position))
    skipped = {"span", *leave_out}
    for field in _fields(type(node)):
        value = getattr(node, field.name)
        if field.name not in skipped and value != field.default:
            _write(element, field.name, value)
    return element


def node_by_element(kind: type[N], element: etree._Element) -> N:
    """The node of an element; what is missing or of no use takes its default, a missing id is empty."""
    values: dict[str, Any] = {}
    for field in _fields(kind):
        if field.name == "span":
            continue
        value = _read(element, field.name, field.type)
        if value is not None:
            values[field.name] = value
        elif field.required:
            values[field.name] = ""
    return kind(**values)


@cache
def _fields(kind: type[Node]) -> tuple[inspect.Field, ...]:
    described = inspect.type_info(kind)
    assert isinstance(described, inspect.StructType)
    return tuple(
        field if field.default_factory is msgspec.NODEFAULT else _with_default(field) for field in described.fields
    )


def _with_default(field: inspect.Field) -> inspect.Field:
    return inspect.Field(field.name, field.encode_name, field.type, field.required, field.default_factory())


def _write(parent: etree._Element, field: str, value: Any) -> None:
    name = NAMES.get(field, _camel(field))
    if isinstance(value, bool):
        parent.set(name, "true" if value else "false")
    elif isinstance(value, str):
        parent.set(name, xml_text(value))
    elif isinstance(value, Node):
        child = element_by_node(name, value)
        parent.append(child)
    elif isinstance(value, dict):
        for language, text in value.items():
            etree.SubElement(parent, fabrik(name), {"lang": xml_text(language)}).text = xml_text(text)
    else:
        for item in value:
            if isinstance(item, Node):
                parent.append(element_by_node(name, item))
            else:
                etree.SubElement(parent, fabrik(name)).text = xml_text(item)


def _read(parent: etree._Element, field: str, kind: inspect.Type) -> Any:
    """The value of a field, None where the element does not tell."""
    name = NAMES.get(field, _camel(field))
    children = parent.findall(fabrik(name))
    if isinstance(kind, inspect.StrType):
        return parent.get(name)
    if isinstance(kind, inspect.BoolType):
        text = parent.get(name)
        return None if text is None else text == "true"
    if isinstance(kind, inspect.DictType):
        return {c.get("lang", ""): c.text or "" for c in children} or None
    if isinstance(kind, inspect.VarTupleType):
        item = kind.item_type
        if isinstance(item, inspect.StructType):
            return tuple(node_by_element(item.cls, c) for c in children) or None
        return tuple(c.text or "" for c in children) or None
    struct = next((t for t in getattr(kind, "types", ()) if isinstance(t, inspect.StructType)), None)
    return node_by_element(struct.cls, children[0]) if struct is not None and children else None


def _camel(field: str) -> str:
    first, *rest = field.split("_")
    return first + "".join(word.capitalize() for word in rest)
