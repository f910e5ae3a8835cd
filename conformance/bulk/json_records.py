"""Records of JSON: one per line, or the items of one array."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any, BinaryIO

import msgspec

from conformance.bulk.task import ARRAY, LARGEST_RECORD, Found, Outcome, Range, Task, characters_behind
from conformance.documents.duplicates import may_have_duplicates
from conformance.documents.flaw import Flaw, said
from conformance.documents.judge import Judge, Judged
from conformance.documents.naming import Naming
from conformance.documents.places import placed_in_json
from conformance.documents.reading import Unread, has_strange_texts, json_of
from generators.codec.json_text import json_value

BLOCK = 1 << 20
_SPACE = b" \t\r\n"


class Line:
    """A text that holds a record, None for one too large, and the lines, and characters of its own, before it."""

    __slots__ = ("column", "content", "line")

    def __init__(self, content: bytes | None, line: int, column: int = 0) -> None:
        """Take a text and what stands before it in its range."""
        self.content, self.line, self.column = content, line, column


class JsonRecords:
    """Checks records of one delivery."""

    def __init__(self, task: Task, judge: Judge) -> None:
        """Check by a judge as the task says."""
        self._task, self._judge = task, judge
        self._naming = Naming(judge)
        self._root = task.root

    def outcome(self, file: BinaryIO, part: Range) -> Outcome:
        """What is wrong with the records that begin in a range."""
        records = wrong = lines = column = 0
        found: list[Found] = []
        blocks = _items(file, part) if self._task.kind == ARRAY else _lines(file, part)
        for block, breaks, after in blocks:
            column = after
            for index, flaws, line in self._block(block):
                faults = [self._naming.fault(flaw, self._task.file, "json") for flaw in _placed(flaws, line)]
                found += [Found(records + index, fault) for fault in faults]
                wrong += any(fault.severity == "error" for fault in faults)
            records += len(block)
            lines += breaks
        return Outcome(records, wrong, lines, column, tuple(found))

    def _block(self, block: list[Line]) -> Iterator[tuple[int, list[Flaw], Line]]:
        """The records of a block with flaws; those of a block without any are read and judged together."""
        try:
            values = [json_value(line.content) for line in block if line.content is not None]
        except (msgspec.DecodeError, UnicodeDecodeError, RecursionError):
            values = []
        whole = b"".join(line.content for line in block if line.content is not None)
        if len(values) != len(block) or may_have_duplicates(whole, values):
            yield from self._each(block)
            return
        strange = has_strange_texts(whole)
        for index, value in enumerate(values):
            flaws = self._flaws(value, strange)
            if flaws:
                yield index, flaws, block[index]

    def _each(self, block: Iterable[Line]) -> Iterator[tuple[int, list[Flaw], Line]]:
        for index, line in enumerate(block):
            if line.content is None:
                yield index, [Flaw(said("large_record", LARGEST_RECORD >> 20))], line
                continue
            try:
                value, twice = json_of(line.content)
            except Unread as error:
                yield index, [error.flaw], line
                continue
            flaws = [*twice, *self._flaws(value, has_strange_texts(line.content))]
            if flaws:
                yield index, flaws, line

    def _flaws(self, value: Any, strange: bool) -> list[Flaw]:
        """What is wrong with a value: as the class of the record before, else as the class that it fits best."""
        standard, version = self._task.named
        other = standard and (
            type(value) is not dict or value.get("standard") != standard or value.get("version") != version
        )
        flaws = [Flaw(said("other_version", standard, version))] if other else []
        if self._root and self._judge.validator(self._root).is_valid(value):
            left = self._judge.accepted(value, self._root, strange)
            # Another class may fit as well: which one was met before must not matter.
            if not left or self._task.root:
                return [*flaws, *left]
        judged: Judged = self._judge.json(value, self._task.root, strange)
        self._root = judged.root
        return [*flaws, *judged.flaws]


def _placed(flaws: list[Flaw], line: Line) -> list[Flaw]:
    """Flaws with their lines and columns in the range."""
    if line.content is None:
        return [flaw._replace(line=line.line + 1, column=line.column + 1) for flaw in flaws]
    unread = [flaw for flaw in flaws if flaw.line]
    located = (
        placed_in_json([flaw for flaw in flaws if not flaw.line], line.content) if len(unread) < len(flaws) else []
    )
    return [
        flaw._replace(line=line.line + flaw.line, column=flaw.column + (line.column if flaw.line == 1 else 0))
        for flaw in (*unread, *located)
    ]


def _lines(file: BinaryIO, part: Range) -> Iterator[tuple[list[Line], int, int]]:
    """The lines that begin in a range, in blocks, with how many line breaks end them. Empty lines hold no record."""
    at = _first_line(file, part)
    block: list[Line] = []
    number = breaks = size = 0
    while at < part.end:
        content = file.readline(LARGEST_RECORD + 1)
        if not content:
            break
        at += len(content)
        line: Line | None = Line(content.rstrip(_SPACE), number) if content.strip(_SPACE) else None
        if len(content) > LARGEST_RECORD and not content.endswith(b"\n"):
            line, content = Line(None, number), content[-1:]
            while content and not content.endswith(b"\n"):
                content = file.readline(BLOCK)
                at += len(content)
        if line is not None:
            block.append(line)
            size += len(line.content or b"")
        number += content.endswith(b"\n")
        if size >= BLOCK:
            yield block, number - breaks, 0
            block, breaks, size = [], number, 0
    yield block, number - breaks, 0


def _first_line(file: BinaryIO, part: Range) -> int:
    """Go to where the first line begins that begins in a range, and say where that is."""
    at = max(part.start - 1, 0)
    file.seek(at)
    if part.start == 0:
        return 0
    while at < part.end:
        content = file.readline(BLOCK)
        at += len(content)
        if not content or content.endswith(b"\n"):
            break
    return at


def _items(file: BinaryIO, part: Range) -> Iterator[tuple[list[Line], int, int]]:
    """The items of an array in an exact range, with the line breaks before the next range."""
    from conformance.bulk.arrays import items

    file.seek(part.start)
    content = file.read(part.end - part.start)
    block = []
    line = last = 0
    for start, end in items(content):
        line += content.count(b"\n", last, start)
        block.append(Line(content[start:end], line, characters_behind(content, start)))
        last = start
    yield block, content.count(b"\n"), characters_behind(content)
