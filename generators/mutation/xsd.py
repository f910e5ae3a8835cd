"""Mutants of XSD: one facet, occurrence, fixed value, type or key less in one file.

That an element is unique which occurs once only, or that a field of a key occurs once, constrains nothing by itself;
taking it away is no mutant.
"""

from __future__ import annotations

import copy
from collections.abc import Iterable, Iterator
from typing import Any, cast

from lxml import etree

from generators.mutation.mutant import Mutant
from generators.xsd.context import XS

_XS = f"{{{XS}}}"
FACETS = tuple(f"{_XS}{name}" for name in ("pattern", "minInclusive", "maxInclusive", "minLength", "maxLength"))
TEXTS = ("xs:string", "xs:normalizedString")
"""Types of which every text is a value: what is no text in an element is an element."""
ENUMERATION = f"{_XS}enumeration"


def simple_types(files: Iterable[bytes]) -> frozenset[str]:
    """The local names of the simple types in schema files."""
    found = (node for content in files for node in etree.fromstring(content).findall(f"{_XS}simpleType"))
    return frozenset(str(node.get("name")) for node in found)


def mutants(content: bytes, artifact: str, simple: frozenset[str]) -> Iterator[Mutant]:
    """The mutants of a schema file without annotations; `simple` types of the set by local name."""
    schema = bare(content)
    tree = schema.getroottree()
    used = _reached(schema)
    for node in list(schema.iter(etree.Element)):
        if _owner(node) not in used:
            continue
        path = tree.getpath(node)
        for what, change in _changes(node, simple):
            changed = copy.deepcopy(schema)
            found = changed.getroottree().xpath(path, namespaces={"xs": XS})
            change(cast(Any, found)[0])
            yield Mutant(artifact, _named(node), what, etree.tostring(changed), (_owner(node), _name(node)))


def bare(content: bytes) -> etree._Element:
    """The root of a schema without annotations."""
    schema = etree.fromstring(content)
    for note in list(schema.iter(f"{_XS}annotation")):
        parent = note.getparent()
        if parent is not None:
            parent.remove(note)
    return schema


def _reached(schema: etree._Element) -> set[str]:
    """The names of global elements and of the types that they use, in this file; others constrain nothing."""
    top = {str(node.get("name")): node for node in schema if node.get("name") and node.tag != f"{_XS}element"}
    found: set[str] = {str(node.get("name")) for node in schema.findall(f"{_XS}element")}
    queue = schema.findall(f"{_XS}element")
    while queue:
        for node in queue.pop().iter(etree.Element):
            for name in " ".join(node.get(key, "") for key in ("type", "base", "memberTypes")).split():
                local = name.rpartition(":")[2]
                if local in top and local not in found:
                    found.add(local)
                    queue.append(top[local])
    return found


Changed = Iterator[tuple[str, "_Change"]]


class _Change:
    """What is done to the node of the copy."""

    def __init__(self, attribute: str = "", value: str = "", drop: str = "", add: str = "") -> None:
        self.attribute, self.value, self.drop, self.add = attribute, value, drop, add

    def __call__(self, node: etree._Element) -> None:
        if self.attribute and self.value:
            node.set(self.attribute, self.value)
        elif self.attribute:
            del node.attrib[self.attribute]
        if self.drop == "self":
            parent = node.getparent()
            assert parent is not None
            parent.remove(node)
        elif self.drop:
            for child in list(node.findall(self.drop)):
                node.remove(child)
        if self.add == "any":
            any_ = etree.SubElement(node, f"{_XS}any")
            any_.attrib.update({"namespace": "##local", "processContents": "skip", "minOccurs": "0"})
        elif self.add:
            node.append(etree.Element(f"{_XS}{self.add}", processContents="skip"))


def _changes(node: etree._Element, simple: frozenset[str]) -> Changed:
    match str(node.tag).removeprefix(_XS):
        case "element" if node.getparent() is not None and node.getparent().tag != f"{_XS}schema":  # type: ignore[union-attr]
            yield from _element(node, simple)
        case "attribute":
            yield from _attribute(node)
        case "restriction":
            if node.find(ENUMERATION) is not None:
                yield "without enumeration", _Change(drop=ENUMERATION)
        case "unique" if not _alone(node):
            yield "without unique", _Change(drop="self")
        case "sequence":
            parent = node.getparent()
            if parent is not None and parent.tag in (f"{_XS}complexType", f"{_XS}extension"):
                yield "open for unknown elements", _Change(add="any")
        case "complexType":
            if node.find(f"{_XS}complexContent") is None and node.find(f"{_XS}anyAttribute") is None:
                yield "open for unknown attributes", _Change(add="anyAttribute")
        case _ if node.tag in FACETS:
            yield f"without {etree.QName(node).localname}", _Change(drop="self")


def _element(node: etree._Element, simple: frozenset[str]) -> Changed:
    if node.get("minOccurs", "1") != "0":
        yield "minOccurs 0", _Change("minOccurs", "0")
    if node.get("maxOccurs", "1") != "unbounded" and not _is_field(node):
        yield "maxOccurs unbounded", _Change("maxOccurs", "unbounded")
    name = node.get("type")
    if name is not None:
        plain = name not in TEXTS and (name.startswith("xs:") or name.rpartition(":")[2] in simple)
        yield "of any type", _Change("type", "xs:anySimpleType" if plain else "xs:anyType")


def _attribute(node: etree._Element) -> Changed:
    if node.get("use") == "required":
        yield "not required", _Change("use", "optional")
    if node.get("fixed") is not None:
        yield "not fixed", _Change("fixed")
    if node.get("type", "xs:string") not in (*TEXTS, "xs:anyURI") and node.get("fixed") is None:
        yield "of any type", _Change("type", "xs:anySimpleType")


def _alone(unique: etree._Element) -> bool:
    """Whether the element that is meant occurs once only."""
    selector, parent = unique.find(f"{_XS}selector"), unique.getparent()
    assert selector is not None and parent is not None
    owner = str(parent.get("type", "")).rpartition(":")[2]
    name = str(selector.get("xpath")).rpartition(":")[2]
    places = parent.getroottree().xpath(
        "//xs:complexType[@name=$owner]//xs:element[@name=$name]", namespaces={"xs": XS}, owner=owner, name=name
    )
    return any(n.get("maxOccurs", "1") == "1" for n in places)  # type: ignore[union-attr]


def _is_field(element: etree._Element) -> bool:
    """Whether an element is a field of a key, which must not occur twice."""
    root = element.getroottree().getroot()
    name, owner = str(element.get("name")), _owner(element)
    for unique in root.iter(f"{_XS}unique"):
        selector = unique.find(f"{_XS}selector")
        assert selector is not None
        for field in unique.findall(f"{_XS}field"):
            steps = [str(step.get("xpath")) for step in (selector, field)]
            names = [step.rpartition(":")[2] for step in "/".join(steps).split("/")]
            if name in names[1:] and owner in _types(root, names[names.index(name, 1) - 1]):
                return True
    return False


def _types(root: etree._Element, name: str) -> set[str]:
    """The types of the elements of a name."""
    return {str(e.get("type")).rpartition(":")[2] for e in root.iter(f"{_XS}element") if e.get("name") == name}


def _owner(node: etree._Element) -> str:
    """The named type, or global element, around a node."""
    found = node
    while (parent := found.getparent()) is not None and parent.tag != f"{_XS}schema":
        found = parent
    return str(found.get("name", ""))


def _name(node: etree._Element) -> str:
    """The nearest name at or around a node."""
    found: etree._Element | None = node
    while found is not None:
        if found.get("name"):
            return str(found.get("name"))
        found = found.getparent()
    return ""


def _named(node: etree._Element) -> str:
    """The place of a node by the names around it."""
    steps: list[str] = []
    found: etree._Element | None = node
    while found is not None and found.tag != f"{_XS}schema":
        name = found.get("name")
        local = etree.QName(found).localname
        value = f"[{found.get('value')}]" if found.get("value") and found.tag in FACETS else ""
        if name or not steps:
            steps.append(f"{name or local}{value}")
        found = found.getparent()
    return "/".join(reversed(steps))
