"""Values of `linkml:Any` in XML, as W3C XPath and XQuery Functions 3.1, section 17.5 (`json-to-xml`) writes JSON."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

from lxml import etree

from generators.codec.run import blank, local, names_of
from generators.codec.texts import escaped, quoted, read_by_base, text_by_base
from generators.model.xml_text import is_xml_text
from generators.xsd.context import JSON

DEEPEST = 200
_TYPES = {"number": "decimal", "boolean": "boolean"}


def element_of_value(value: Any, indent: str, key: Any = None, depth: int = 0) -> str | None:
    """The lines of a JSON value's element, which has a `key` within a map; None for a value that XML cannot carry."""
    if depth > DEEPEST or (key is not None and not (isinstance(key, str) and is_xml_text(key))):
        return None
    says = ("" if depth else f' xmlns="{JSON}"') + ("" if key is None else f' key="{quoted(key)}"')
    if value is None:
        return f"{indent}<null{says}/>\n"
    if isinstance(value, (dict, list)):
        tag = "map" if isinstance(value, dict) else "array"
        members = value.items() if isinstance(value, dict) else ((None, member) for member in value)
        inside = []
        for name, member in members:
            lines = element_of_value(member, f"{indent}  ", name, depth + 1)
            if lines is None:
                return None
            inside.append(lines)
        return f"{indent}<{tag}{says}>\n{''.join(inside)}{indent}</{tag}>\n" if inside else f"{indent}<{tag}{says}/>\n"
    tag = "boolean" if isinstance(value, bool) else "number" if isinstance(value, (int, float, Decimal)) else "string"
    text = text_by_base(_TYPES.get(tag, "string"))(value)
    return None if text is None else f"{indent}<{tag}{says}>{escaped(text)}</{tag}>\n"


def value_by_element(element: etree._Element, keyed: bool = False) -> Any:
    """The JSON value of an element; raises ValueError for anything that `json-to-xml` does not write."""
    tag = str(element.tag)
    name = local(tag) if tag.startswith(f"{{{JSON}}}") else ""
    if any(attribute != "key" or not keyed for attribute in names_of(element)):
        raise ValueError(f"element '{local(tag)}' has attributes that stand for nothing in JSON")
    children = [child for child in element if isinstance(child.tag, str)]
    if name in ("map", "array"):
        if not blank(element.text) or not all(blank(child.tail) for child in element):
            raise ValueError(f"element '{name}' holds text between its elements")
    elif children or (name == "null" and not blank(element.text)):
        raise ValueError(f"element '{local(tag)}' holds what stands for nothing in JSON")
    match name:
        case "map":
            return _members(children)
        case "array":
            return [value_by_element(child) for child in children]
        case "null":
            return None
        case "string":
            return element.text or ""
        case "number" | "boolean":
            value = read_by_base(_TYPES[name])(element.text or "")
            if value is None:
                raise ValueError(f"'{element.text or ''}' is no {name}")
            return value
    raise ValueError(f"element '{tag}' stands for no JSON value")


def _members(children: list[etree._Element]) -> dict[str, Any]:
    found: dict[str, Any] = {}
    for child in children:
        key = child.get("key")
        if key is None or str(key) in found:
            reason = "has no key" if key is None else f"repeats the key '{key}'"
            raise ValueError(f"element '{local(child.tag)}' {reason}")
        found[str(key)] = value_by_element(child, keyed=True)
    return found
