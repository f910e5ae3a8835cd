"""Files that hold no document, and how XML is read without trust."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from lxml import etree

_PLACE = re.compile(r"(?:,? line \d+)?, line \d+, column \d+$")

SAFE: dict[str, Any] = {
    "resolve_entities": False,
    "no_network": True,
    "load_dtd": False,
    "huge_tree": False,
    "remove_comments": True,
    "remove_pis": True,
}
"""What every parser of documents is told: no entities, no other files, no limits lifted."""


class Unreadable(ValueError):
    """A file that holds no document in its format; line and column, from 1, are 0 where the whole file is meant."""

    def __init__(self, message: str, line: int = 0, column: int = 0) -> None:
        """What is wrong, and where."""
        super().__init__(message)
        self.line, self.column = line, column

    @classmethod
    def xml(cls, error: etree.XMLSyntaxError) -> Unreadable:
        """What is wrong with XML; its message names the place a second time, which is left out."""
        return cls(_PLACE.sub("", str(error.msg)), int(error.lineno or 0), int(error.offset or 0))
