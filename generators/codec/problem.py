"""What cannot be decoded or encoded, and where."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, NamedTuple, cast

from lxml import etree

Path = tuple[Any, ...]
"""Where a value stands: () for the document, else (path of the container, key or index)."""


class Problem(NamedTuple):
    """A part of a document that the other encoding cannot carry.

    pointer: JSON pointer (RFC 6901). line, column: place in the source, from 1; 0 where it is unknown. german: the
    message in German, of what is wrong in XML. constraint, about: which constraint of which class or `Class.slot` is
    violated, named as the checker names it, where the decoded value does not show that.
    """

    pointer: str
    message: str
    line: int = 0
    column: int = 0
    german: str = ""
    constraint: str = ""
    about: str = ""


class Decoded(NamedTuple):
    """A document as JSON-shaped data, the class of its root (empty when unknown), and what got lost.

    elements: JSON pointer → element of the XML document; blamed: element that each problem is about. Both are filled on
    demand.
    """

    root: str
    value: Any
    problems: list[Problem]
    elements: dict[str, etree._Element] = {}  # noqa: RUF012
    blamed: Sequence[etree._Element | None] = ()

    @property
    def places(self) -> dict[str, int]:
        """JSON pointer → line of the XML document."""
        return {pointer: line_of(element) for pointer, element in self.elements.items()}


class Encoded(NamedTuple):
    """A document as XML, and what it could not carry; with problems the XML is incomplete."""

    content: bytes
    problems: list[Problem]


def pointer(path: Path) -> str:
    """The JSON pointer of a path."""
    tokens = []
    while path:
        path, token = path
        tokens.append(str(token).replace("~", "~0").replace("/", "~1"))
    return "".join(f"/{token}" for token in reversed(tokens))


def shown(value: Any) -> str:
    """A value as messages quote it: short, and harmless on a terminal."""
    text = value if isinstance(value, str) else str(value)
    text = text if len(text) <= 60 else f"{text[:60]}…"
    return "'" + "".join(c if c.isprintable() else f"\\u{ord(c):04x}" for c in text) + "'"


def line_of(element: etree._Element) -> int:
    """The line on which the start tag of an element ends."""
    return cast(int, element.sourceline or 0)
