"""Values of `linkml:Any` in XML, as W3C XPath and XQuery Functions 3.1, section 17.5 (`json-to-xml`) writes JSON."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

from lxml import etree

from generators.codec.texts import text_by_value, value_by_text, writable
from generators.xsd.context import JSON

DEEPEST = 200
SPACES: Any = {None: JSON}


def element_by_value(value: Any, depth: int = 0) -> etree._Element | None:
    """The element of a JSON value; None for one that XML cannot carry."""
    if depth > DEEPEST:
        return None
    if isinstance(value, dict):
        return _children("map", [(str(k), v) for k, v in value.items()], depth)
    if isinstance(value, list):
        return _children("array", [(None, v) for v in value], depth)
    if value is None:
        return etree.Element(f"{{{JSON}}}null", nsmap=SPACES)
    kind = "boolean" if isinstance(value, bool) else "number" if isinstance(value, (int, float, Decimal)) else "string"
    text = text_by_value(value, kind)
    if text is None or not writable(text):
        return None
    element = etree.Element(f"{{{JSON}}}{kind}", nsmap=SPACES)
    element.text = text
    return element


def _children(tag: str, members: list[tuple[str | None, Any]], depth: int) -> etree._Element | None:
    element = etree.Element(f"{{{JSON}}}{tag}", nsmap=SPACES)
    for key, value in members:
        child = element_by_value(value, depth + 1)
        if child is None or (key is not None and not writable(key)):
            return None
        if key is not None:
            child.set("key", key)
        element.append(child)
    return element


def value_by_element(element: etree._Element) -> Any:
    """The JSON value of an element; raises ValueError for anything that `json-to-xml` does not write."""
    tag = str(element.tag).removeprefix(f"{{{JSON}}}")
    text = element.text or ""
    children = [child for child in element if isinstance(child.tag, str)]
    match tag:
        case "map":
            return {str(child.attrib["key"]): value_by_element(child) for child in children if _keyed(child)}
        case "array":
            return [value_by_element(child) for child in children]
        case "null":
            return None
        case "string":
            return text
        case "number" | "boolean":
            value = value_by_text(text, tag, "decimal" if tag == "number" else "boolean")
            if value is None:
                raise ValueError(f"'{text}' is no {tag}")
            return value
    raise ValueError(f"element '{element.tag}' stands for no JSON value")


def _keyed(element: etree._Element) -> bool:
    if "key" not in element.attrib:
        raise ValueError(f"element '{element.tag}' has no key")
    return True
