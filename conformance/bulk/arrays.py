"""Where the items of a JSON array begin and end, found without reading the array as a whole."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import BinaryIO

from conformance.bulk.task import LARGEST_RECORD, Range

BLOCK = 4 << 20
_SPACE = " \t\r\n"
# Numbers stay texts: they are passed over, and Python refuses to count very long ones.
_value_from = json.JSONDecoder(parse_int=str, parse_float=str).scan_once  # type: ignore[attr-defined]


class NoArray(ValueError):
    """A text that is no array of JSON; `at` is the offset at which that shows."""

    def __init__(self, at: int) -> None:
        """Say where."""
        super().__init__(f"at byte {at}")
        self.at = at


def items(content: bytes) -> Iterator[tuple[int, int]]:
    """Start and end of each item in a text that holds whole items, with commas between them."""
    text = content.decode("latin-1")
    at = _space(text, 0)
    while at < len(text):
        end = _end(text, at)
        if end < 0:
            raise NoArray(at)
        yield at, end
        at = _space(text, end)
        if at < len(text) and text[at] == ",":
            at = _space(text, at + 1)


def array_ranges(file: BinaryIO, size: int) -> Iterator[Range]:
    """Ranges of about `size` bytes that hold whole items of the array in a file.

    Raises NoArray behind the last whole item where the array ends before its end.
    Bytes are looked at as characters of Latin-1: whatever means something in JSON is ASCII.
    """
    reader = _Reader(file)
    at = reader.space(0)
    if reader.character(at) != "[":
        raise NoArray(at)
    at = start = reader.space(at + 1)
    if reader.character(at) == "]":
        _ended(reader, at + 1)
        return
    while True:
        try:
            end = reader.end(at)
        except NoArray:
            if start < at:
                yield Range(start, at)
            raise
        after = reader.space(end)
        character = reader.character(after)
        if character != ",":
            yield Range(start, end)
            if character != "]":
                raise NoArray(after)
            _ended(reader, after + 1)
            return
        at = reader.space(after + 1)
        if at - start >= size:
            yield Range(start, at)
            start = at
            reader.forget(at)


def _ended(reader: _Reader, at: int) -> None:
    at = reader.space(at)
    if reader.character(at):
        raise NoArray(at)


class _Reader:
    """A window on a file that is read forwards."""

    def __init__(self, file: BinaryIO) -> None:
        self._file, self._text, self._start = file, "", 0

    def character(self, at: int) -> str:
        """The character at an offset; empty behind the end."""
        while at - self._start >= len(self._text) and self._more():
            pass
        return self._text[at - self._start : at - self._start + 1]

    def space(self, at: int) -> int:
        """Where something else than white space stands, from an offset on."""
        while (character := self.character(at)) and character in _SPACE:
            at += 1
        return at

    def end(self, at: int) -> int:
        """Where the value ends that begins at an offset; raises NoArray, also for one that is too large."""
        self.character(at)
        while True:
            found = _end(self._text, at - self._start)
            # What reaches to the end of the window may go on behind it.
            if 0 <= found < len(self._text):
                return self._start + found
            if len(self._text) - (at - self._start) > LARGEST_RECORD:
                raise NoArray(at)
            if not self._more():
                if found < 0:
                    raise NoArray(at)
                return self._start + found

    def forget(self, at: int) -> None:
        """Give up what stands before an offset."""
        self._text, self._start = self._text[at - self._start :], at

    def _more(self) -> bool:
        block = self._file.read(BLOCK)
        self._text += block.decode("latin-1")
        return bool(block)


def _space(text: str, at: int) -> int:
    while at < len(text) and text[at] in _SPACE:
        at += 1
    return at


def _end(text: str, at: int) -> int:
    """Where the value ends that begins at an offset; -1 where none does."""
    try:
        return int(_value_from(text, at)[1])
    except (StopIteration, ValueError, RecursionError):
        return -1
