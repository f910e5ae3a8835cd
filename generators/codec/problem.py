"""What cannot be decoded or encoded."""

from __future__ import annotations

from typing import Any, NamedTuple

Path = tuple[Any, ...]
"""Keys and indexes from the document down to a value."""


class Problem(NamedTuple):
    """A part of a document that the other encoding cannot carry.

    pointer: JSON pointer (RFC 6901). line: line in the XML document, 0 where the document is not XML.
    """

    pointer: str
    message: str
    line: int = 0


class Decoded(NamedTuple):
    """A document as JSON-shaped data, the class of its root (empty when unknown), and what got lost."""

    root: str
    value: Any
    problems: list[Problem]


class Encoded(NamedTuple):
    """A document as XML, and what it could not carry; with problems the XML is incomplete."""

    content: bytes
    problems: list[Problem]


def pointer(path: Path) -> str:
    """The JSON pointer of a path."""
    return "".join("/" + str(token).replace("~", "~0").replace("/", "~1") for token in path)
