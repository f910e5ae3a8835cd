"""One pass over one document."""

from __future__ import annotations

from typing import cast

from lxml import etree

from generators.codec.problem import Path, Problem, pointer

MOST_PROBLEMS = 1000
XML_SPACE = " \t\r\n"


class TooMany(Exception):
    """More problems than anybody reads."""


class Run:
    """What a pass collects: problems, and on demand the lines of values."""

    def __init__(self, watched: bool = False) -> None:
        """Start without problems; `watched` keeps the line of every value."""
        self.problems: list[Problem] = []
        self.places: dict[str, int] = {}
        self.watched = watched

    def fail(self, path: Path, message: str, element: etree._Element | None = None) -> None:
        """Note a problem; raises TooMany after the thousandth."""
        self.problems.append(Problem(pointer(path), message, 0 if element is None else line_of(element)))
        if len(self.problems) >= MOST_PROBLEMS:
            raise TooMany

    def met(self, path: Path, element: etree._Element) -> None:
        """Keep the line of a value."""
        self.places[pointer(path)] = line_of(element)


def line_of(element: etree._Element) -> int:
    """The line on which the start tag of an element ends."""
    return cast(int, element.sourceline or 0)


def names_of(element: etree._Element) -> list[str]:
    """The names of an element's attributes in Clark notation."""
    return cast("list[str]", element.keys())


def blank(text: str | None) -> bool:
    """Whether a text is XML whitespace only."""
    return not text or not text.strip(XML_SPACE)


def local(tag: object) -> str:
    """A tag as messages name it, without its namespace."""
    return str(tag).rpartition("}")[2]
