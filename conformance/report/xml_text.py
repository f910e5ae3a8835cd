"""Text and documents of XML 1.0, which has no place for some characters."""

from __future__ import annotations

import re

from lxml import etree

_NO_CHARACTERS = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def xml_text(text: str) -> str:
    """The text with characters that XML 1.0 cannot hold (section 2.2) written as Python does, such as `\\x07`."""
    return _NO_CHARACTERS.sub(lambda match: ascii(match[0])[1:-1], text)


def document(root: etree._Element) -> str:
    """An element as an indented document, to be written as UTF-8."""
    etree.indent(root)
    return f'<?xml version="1.0" encoding="UTF-8"?>\n{etree.tostring(root, encoding="unicode")}\n'
