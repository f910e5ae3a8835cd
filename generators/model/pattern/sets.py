"""Bracketed sets of characters, `[A-Za-z_-]`."""

from __future__ import annotations

import re
from collections.abc import Iterable

from generators.model.pattern.casing import with_case_variants
from generators.model.pattern.characters import (
    Ranges,
    characters_by_ranges,
    complement,
    merged,
    ranges_by_characters,
)
from generators.model.pattern.errors import PatternError
from generators.model.pattern.escapes import code_point_by_escape, items_by_escape, unknown_escape
from generators.model.pattern.nodes import Category, Characters, Item


def characters_by_code(code: int, ignore_case: bool, position: int) -> Characters:
    """Return the set for one literal character."""
    ranges = with_case_variants((code, code)) if ignore_case else ((code, code),)
    return Characters(ranges, False, position)


def parse_set(text: str, start: int, ignore_case: bool) -> tuple[Characters, int]:
    """Return the set whose `[` is at start, and the index behind its `]`.

    A `]` in first place is a character, as in Python and POSIX; ECMA-262 would close an empty set there.
    """
    index = start + 1
    negated = text[index : index + 1] == "^"
    index += negated
    first = index
    items: list[Item] = []
    while True:
        if index >= len(text):
            raise PatternError(start, "set is not closed")
        if text[index] == "]" and index > first:
            break
        if text[index] == "[" and text[index + 1 : index + 2] in {":", ".", "="}:
            closing = text.find(text[index + 1] + "]", index + 2)
            if closing > 0:
                raise PatternError(index, f"POSIX class '{text[index : closing + 2]}' is not known")
        found, index = _member(text, index, ignore_case)
        items.extend(found)
    characters = Characters(_distinct(tuple(items)), negated, start)
    if re.search(r"\\[DWSP]", text[start:index]):
        characters = _shorter(characters)
    return characters, index + 1


def _member(text: str, index: int, ignore_case: bool) -> tuple[tuple[Item, ...], int]:
    """Read one character, range or escape."""
    start = index
    low, index = _bound(text, index, ignore_case)
    if text[index : index + 1] != "-" or text[index + 1 : index + 2] in {"]", ""}:
        return (low if isinstance(low, tuple) else _cased((low, low), ignore_case)), index
    high, index = _bound(text, index + 1, ignore_case)
    if isinstance(low, tuple) or isinstance(high, tuple):
        raise PatternError(start, f"range '{text[start:index]}' has a set as bound")
    if low > high:
        raise PatternError(start, f"range '{text[start:index]}' runs backwards")
    return _cased((low, high), ignore_case), index


def _bound(text: str, index: int, ignore_case: bool) -> tuple[int | tuple[Item, ...], int]:
    if text[index] != "\\":
        if 0xD800 <= ord(text[index]) <= 0xDFFF:
            raise PatternError(index, "character is half a surrogate pair")
        return ord(text[index]), index + 1
    literal = code_point_by_escape(text, index, in_class=True)
    if literal:
        return literal
    escape = items_by_escape(text, index, ignore_case)
    if not escape:
        raise unknown_escape(text, index)
    items, negated, after = escape
    if negated:
        items = complement(ranges_by_characters(Characters(items)))
    return items, after


def _cased(bounds: tuple[int, int], ignore_case: bool) -> Ranges:
    return with_case_variants(bounds) if ignore_case else (bounds,)


def _distinct(items: tuple[Item, ...]) -> tuple[Item, ...]:
    """Keep the author's order; where members overlap drop inner ones, or else merge the ranges.

    Overlap is more than untidy: `&` twice is an operator in the sets of several engines.
    """
    unique = tuple(dict.fromkeys(items))
    ranges = [item for item in unique if not isinstance(item, Category)]
    outer = [
        each
        for each in ranges
        if not any(other != each and other[0] <= each[0] and each[1] <= other[1] for other in ranges)
    ]
    tidy = merged(ranges)
    if _size(outer) == _size(tidy):
        return tuple(item for item in unique if isinstance(item, Category) or item in outer)
    return tidy + tuple(item for item in unique if isinstance(item, Category))


def _size(ranges: Iterable[tuple[int, int]]) -> int:
    return sum(high - low + 1 for low, high in ranges)


def _shorter(characters: Characters) -> Characters:
    """Write a set as its complement where the complement of a shorthand swelled it."""
    if any(isinstance(item, Category) for item in characters.items):
        return characters
    other = characters_by_ranges(ranges_by_characters(characters), characters.position)
    return other if len(other.items) < len(characters.items) else characters
