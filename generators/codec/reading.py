"""XML read without trust."""

from __future__ import annotations

from typing import Any, cast

from lxml import etree

from generators.codec.unreadable import SAFE, Unreadable


def xml_document(content: bytes) -> etree._Element:
    """The root element; raises Unreadable. Entities, external parts and a document type are refused."""
    try:
        root = etree.fromstring(content, etree.XMLParser(**SAFE))
    except etree.XMLSyntaxError as error:
        raise Unreadable.xml(error) from error
    except ValueError as error:
        raise Unreadable(str(error)) from error
    if cast(Any, root.getroottree().docinfo).doctype:
        raise Unreadable("the document has a document type declaration", 1)
    return root
