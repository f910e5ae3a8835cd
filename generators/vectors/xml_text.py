"""XML documents as lines: the codec writes one start tag per line, so that one edit is one hunk of a comparison."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import NamedTuple

from generators.codec import Codec, xml_document
from generators.codec.problem import line_of
from generators.codec.texts import escaped, quoted

UNKNOWN = "unbekannt"
_LEAF = re.compile(r"( *)<([^ />]+)([^>]*?)(?:/>|>(.*)</\2>)$")
_START = re.compile(r"( *)<([^ />]+)([^>]*)>$")


class XmlText:
    """One document of a root class, as the codec writes it."""

    def __init__(self, codec: Codec, content: bytes, root: str, second: str = "") -> None:
        """Locate the values of a document; of the element that stands twice, by pointer, the second one is meant."""
        self.content = content
        self.lines = content.decode().splitlines()
        self.tree = xml_document(content)
        self.line_by_pointer = codec.decode(self.tree, root, places=True).places
        if second:
            self._move_to_second(second)

    def _move_to_second(self, pointer: str) -> None:
        first, last = self.around(pointer)
        if pointer in self.line_by_pointer and _tag(self.lines[last]) == _tag(self.lines[first - 1]):
            self.line_by_pointer[pointer] = last + 1

    def line(self, pointer: str) -> int:
        """The line (from 1) of the element that holds a value; of the innermost one around it where it has none."""
        while pointer not in self.line_by_pointer:
            pointer = pointer.rpartition("/")[0]
        return self.line_by_pointer[pointer]

    def around(self, pointer: str) -> tuple[int, int]:
        """The first and the last line (from 1) of the element of `line`."""
        line = self.line(pointer)
        text = self.lines[line - 1]
        start = _START.match(text)
        if start is None or _LEAF.match(text):
            return line, line
        end = f"{start[1]}</{start[2]}>"
        return line, self.lines.index(end, line - 1) + 1 if end in self.lines[line - 1 :] else len(self.lines)

    def xpath(self, pointer: str) -> str:
        """The XPath of the element of `line`, with the prefixes that the document declares."""
        line = self.line(pointer)
        found = next(e for e in self.tree.iter() if line_of(e) == line)
        return found.getroottree().getpath(found)

    def block(self, pointer: str) -> Block | None:
        """The lines of the element that holds a value; None for a value that is no element of its own."""
        if pointer not in self.line_by_pointer:
            return None
        first, last = self.around(pointer)
        return Block(first - 1, last)


class Block(NamedTuple):
    """Lines of an element: the first one, and the one after the last, from 0."""

    first: int
    end: int


class Place(NamedTuple):
    """Where an edit is made: the pointer of the value, and of its attribute the name."""

    pointer: str
    attribute: str = ""


Edit = Callable[[XmlText, Place], "list[str] | None"]
"""The lines of the document with one deviation at a place; None where the place does not allow it."""


def edited(text: XmlText, place: Place, edit: Edit) -> bytes | None:
    """The document with an edit; None where the place does not allow it."""
    lines = edit(text, place)
    return None if lines is None else ("\n".join(lines) + "\n").encode()


def doubled(text: XmlText, place: Place) -> list[str] | None:
    """The element twice."""
    block = text.block(place.pointer)
    if block is None or place.attribute or not block.first:
        return None
    return [*text.lines[: block.end], *text.lines[block.first : block.end], *text.lines[block.end :]]


def content(words: str) -> Edit:
    """Another text in the attribute or in the element, instead of all that is in it."""

    def edit(text: XmlText, place: Place) -> list[str] | None:
        block = text.block(place.pointer)
        if block is None:
            return None
        line = text.lines[block.first]
        if place.attribute:
            return _replaced(text, block.first, _with_attribute(line, place.attribute, words))
        match = _LEAF.match(line) or _START.match(line)
        if match is None:
            return None
        new = f"{match[1]}<{match[2]}{match[3]}>{escaped(words)}</{match[2]}>"
        return [*text.lines[: block.first], new, *text.lines[block.end :]]

    return edit


def child(text: XmlText, place: Place) -> list[str] | None:
    """An element in the place of a text, or behind the last child of an element."""
    block = text.block(place.pointer)
    if block is None or place.attribute:
        return None
    leaf = _LEAF.match(text.lines[block.first])
    if leaf is not None:
        new = f"{leaf[1]}<{leaf[2]}{leaf[3]}><{UNKNOWN}/></{leaf[2]}>"
        return _replaced(text, block.first, new)
    indent = text.lines[block.end - 1].partition("<")[0]
    line = f"{indent}  <{UNKNOWN}>{UNKNOWN}</{UNKNOWN}>"
    return [*text.lines[: block.end - 1], line, *text.lines[block.end - 1 :]]


def attribute(name: str, value: str) -> Edit:
    """An attribute with a value, put in or exchanged, at the element."""

    def edit(text: XmlText, place: Place) -> list[str] | None:
        block = text.block(place.pointer)
        if block is None:
            return None
        line = text.lines[block.first]
        changed = _with_attribute(line, name, value)
        if changed == line:
            match = re.match(r" *<[^ />]+", line)
            assert match is not None
            changed = f'{line[: match.end()]} {name}="{quoted(value)}"{line[match.end() :]}'
        return _replaced(text, block.first, changed)

    return edit


def swapped(text: XmlText, place: Place) -> list[str] | None:
    """Two neighbouring children in the other order, of all such pairs the shortest."""
    block = text.block(place.pointer)
    if block is None:
        return None
    found = [e for e in text.tree.iter() if line_of(e) == block.first + 1]
    children = [line_of(c) - 1 for c in found[0]] if found else []
    pairs = zip(children, children[1:], [*children[2:], block.end - 1], strict=False)
    different = [pair for pair in pairs if _tag(text.lines[pair[0]]) != _tag(text.lines[pair[1]])]
    if not different:
        return None
    first, second, end = min(different, key=lambda pair: pair[2] - pair[0])
    return [*text.lines[:first], *text.lines[second:end], *text.lines[first:second], *text.lines[end:]]


def inside(edit: Edit, number: int = 0) -> Edit:
    """An edit of a child, by its number, of the element instead of the element itself."""

    def edit_child(text: XmlText, place: Place) -> list[str] | None:
        block = text.block(place.pointer)
        if block is None or block.end - block.first <= number + 2:
            return None
        inner = f"{place.pointer}/*{number}"
        text.line_by_pointer[inner] = block.first + 2 + number
        lines = edit(text, Place(inner))
        del text.line_by_pointer[inner]
        return lines

    return edit_child


def left_out(text: XmlText, place: Place) -> list[str] | None:
    """The document without the element."""
    block = text.block(place.pointer)
    return None if block is None else [*text.lines[: block.first], *text.lines[block.end :]]


def _with_attribute(line: str, name: str, value: str) -> str:
    pattern = re.compile(rf'( {re.escape(name)}=")[^"]*"')
    return pattern.sub(lambda m: f'{m[1]}{quoted(value)}"', line, count=1)


def _replaced(text: XmlText, number: int, line: str) -> list[str]:
    return [*text.lines[:number], line, *text.lines[number + 1 :]]


def _tag(line: str) -> str:
    match = re.match(r" *<([^ />]+)", line)
    return match[1] if match else ""
