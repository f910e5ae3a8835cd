"""Where the values of a document stand in its file."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable
from contextlib import suppress
from json.decoder import scanstring  # type: ignore[attr-defined]
from typing import TYPE_CHECKING, Any

from generators.codec.problem import Problem

if TYPE_CHECKING:
    from generators.model.source import Document

_SPACE = re.compile(r"[ \t\r\n]*")
# Numbers stay texts: they are passed over, and Python refuses to count very long ones.
_value_from = json.JSONDecoder(parse_int=str, parse_float=str).scan_once  # type: ignore[attr-defined]

Place = tuple[int, int]
"""Line and column in characters, from 1."""


def in_json(problems: list[Problem], text: str) -> list[Problem]:
    """Problems with the places of their pointers in a JSON text that has been read before."""
    offsets = _Offsets(text)
    with suppress(RecursionError):
        offsets.walk(_space(text, 0), _tree(p.pointer for p in problems), "")
    places = _places(text, set(offsets.found.values()))
    return [_placed(p, places[offsets.found[_nearest(p.pointer, offsets.found)]]) for p in problems]


def in_yaml(problems: list[Problem], document: Document) -> list[Problem]:
    """Problems with the places of their pointers in a YAML document."""
    found: list[Problem] = []
    for problem in problems:
        current, place = document.data, (1, 1)
        for token in _tokens(problem.pointer):
            key: Any = int(token) if isinstance(current, list) and token.isdigit() else token
            span = document.span(current, key)
            try:
                current = current[key]
            except (LookupError, TypeError):
                break
            place = (span.line or place[0], span.column or place[1])
        found.append(_placed(problem, place))
    return found


def in_xml(problems: list[Problem], text: str) -> list[Problem]:
    """Problems whose lines are known, with the column of what stands first in the line."""
    lines = text.splitlines()
    known = [p for p in problems if 0 < p.line <= len(lines)]
    columns = {p.line: len(lines[p.line - 1]) - len(lines[p.line - 1].lstrip()) + 1 for p in known}
    return [p._replace(column=columns.get(p.line, 0)) for p in problems]


def _placed(problem: Problem, place: Place) -> Problem:
    return problem._replace(line=place[0], column=place[1])


def _tokens(pointer: str) -> list[str]:
    return [token.replace("~1", "/").replace("~0", "~") for token in pointer.split("/")[1:]]


def _tree(pointers: Iterable[str]) -> dict[str, Any]:
    """Pointers as nested dicts by token."""
    tree: dict[str, Any] = {}
    for pointer in pointers:
        node = tree
        for token in pointer.split("/")[1:]:
            node = node.setdefault(token, {})
    return tree


def _nearest(pointer: str, found: dict[str, int]) -> str:
    """The pointer, or that of the innermost container that is there."""
    while pointer not in found:
        pointer = pointer.rpartition("/")[0]
    return pointer


def _space(text: str, at: int) -> int:
    match = _SPACE.match(text, at)
    return match.end() if match else at


def _places(text: str, offsets: set[int]) -> dict[int, Place]:
    places: dict[int, Place] = {}
    line = last = 0
    for offset in sorted(offsets):
        line += text.count("\n", last, offset)
        last = offset
        places[offset] = (line + 1, offset - text.rfind("\n", 0, offset))
    return places


class _Offsets:
    """The offsets of values, by pointer, found in one pass that reads closely only what pointers lead to."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.found: dict[str, int] = {"": 0}

    def walk(self, at: int, tree: dict[str, Any], pointer: str) -> int:
        """Note the value that begins at an offset and those below it that a tree of tokens names; where it ends."""
        self.found[pointer] = at
        opening = self.text[at]
        if not tree or opening not in "[{":
            return int(_value_from(self.text, at)[1])
        at, index = _space(self.text, at + 1), 0
        while self.text[at] not in "]}":
            token = str(index)
            if opening == "{":
                key, at = scanstring(self.text, at + 1)
                token = key.replace("~", "~0").replace("/", "~1")
                at = _space(self.text, _space(self.text, at) + 1)
            inner = tree.get(token)
            at = _value_from(self.text, at)[1] if inner is None else self.walk(at, inner, f"{pointer}/{token}")
            at, index = _space(self.text, at), index + 1
            if self.text[at] == ",":
                at = _space(self.text, at + 1)
        return at + 1
