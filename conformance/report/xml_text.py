"""Text and documents of XML 1.0, which has no place for some characters."""

from __future__ import annotations

from lxml import etree

from generators.model.xml_text import not_xml


def xml_text(text: str) -> str:
    """The text with characters that XML 1.0 cannot hold (section 2.2) written as Python does, such as `\\x07`."""
    return not_xml().sub(lambda match: ascii(match[0])[1:-1], text)


def document(root: etree._Element) -> str:
    """An element as an indented document, to be written as UTF-8."""
    etree.indent(root)
    return f'<?xml version="1.0" encoding="UTF-8"?>\n{etree.tostring(root, encoding="unicode")}\n'
