"""What a check says about a value, and the run that collects it."""

from __future__ import annotations

from typing import Any, NamedTuple

import msgspec

from generators.model.nodes import Text

Place = tuple[Any, ...]
"""Where a value stands: () for the document, else (place of the container, key or index)."""


class Violation(msgspec.Struct, frozen=True):
    """A constraint that a value does not meet.

    path: JSON pointer (RFC 6901) of the value, or of the object that lacks one. constraint: the LinkML metaslot that
    is violated, else `check_digit`, `valid_until`, `xml_characters`, `depth`, `reference` or `business_rule`.
    element: `Class.slot` or class. message: language → text. name: the rule, unique key or member of a code object,
    where an element has several constraints of one metaslot. level: error | warning; a warning leaves the document
    valid.
    """

    path: str
    constraint: str
    element: str
    message: Text
    value: Any = None
    name: str = ""
    level: str = "error"


class Failure(NamedTuple):
    """A violation before anybody wants its text; `inner` is what made a rule fail."""

    place: Place
    constraint: str
    element: str
    value: Any
    expected: str
    title: Text
    inner: Failure | None = None
    name: str = ""


class Member(NamedTuple):
    """An object that the run has met: the class that it was checked as, where, and itself."""

    cls: str
    place: Place
    value: dict[str, Any]


class Run:
    """Failures and objects of one pass over a document; a branch that may fail runs on a run of its own."""

    __slots__ = ("failures", "members", "warnings")

    def __init__(self) -> None:
        """Nothing has been met yet."""
        self.failures: list[Failure] = []
        self.members: list[Member] = []
        self.warnings: list[Failure] = []

    def fail(
        self, place: Place, constraint: str, element: str, value: Any = None, expected: str = "", name: str = ""
    ) -> None:
        """Note that the value at a place does not meet a constraint."""
        self.failures.append(Failure(place, constraint, element, value, expected, {}, None, name))


def pointer(place: Place) -> str:
    """The JSON pointer of a place."""
    tokens = []
    while place:
        place, token = place
        tokens.append(str(token).replace("~", "~0").replace("/", "~1"))
    return "".join(f"/{token}" for token in reversed(tokens))
