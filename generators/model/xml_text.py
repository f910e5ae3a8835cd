"""Texts that XML can carry (XML 1.0, production 2): no control character but tab, line feed and carriage return."""

from __future__ import annotations

import re
from functools import cache


@cache
def not_xml() -> re.Pattern[str]:
    """Characters that XML cannot carry."""
    # Compiled when it is needed: a class of characters this large takes longer than a small schema.
    return re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def is_xml_text(text: str) -> bool:
    """Whether XML can carry a text as it is."""
    return text.isprintable() or not_xml().search(text) is None


def xml_text(text: str) -> str:
    """A text for people to read, with the replacement character where XML cannot carry a character."""
    return text if text.isprintable() else not_xml().sub("\N{REPLACEMENT CHARACTER}", text)
