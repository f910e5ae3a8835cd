"""An OASIS XML catalog (V1.1): validators find the schemas of all releases beside it, without network."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from lxml import etree

from generators.artifact import Artifact

NAMESPACE = "urn:oasis:names:tc:entity:xmlns:xml:catalog"
DEFAULT: dict[Any, str] = {None: NAMESPACE}
NAME = "catalog.xml"


def xml_catalog(address: str, schemas: Iterable[tuple[str, str]]) -> Artifact:
    """The catalog of a registry published at an address.

    schemas: XML namespace → path of its schema below the registry; where one namespace has several, the last counts.
    """
    root = etree.Element(f"{{{NAMESPACE}}}catalog", nsmap=DEFAULT)
    root.set("prefer", "system")
    etree.SubElement(root, f"{{{NAMESPACE}}}rewriteSystem", systemIdStartString=address, rewritePrefix="./")
    etree.SubElement(root, f"{{{NAMESPACE}}}rewriteURI", uriStartString=address, rewritePrefix="./")
    for namespace, path in sorted(dict(schemas).items()):
        etree.SubElement(root, f"{{{NAMESPACE}}}uri", name=namespace, uri=path)
    content = etree.tostring(root, encoding="UTF-8", xml_declaration=True, pretty_print=True)
    return Artifact(NAME, content, "registry")
