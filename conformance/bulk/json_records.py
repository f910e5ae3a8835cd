"""Records of JSON: one per line, or the items of one array."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from functools import partial
from typing import Any, BinaryIO, NamedTuple

import msgspec

from conformance.bulk.quotes import Quotes
from conformance.bulk.task import ARRAY, LARGEST_RECORD, Found, Outcome, Range, Task, characters_behind
from conformance.documents.flaw import Flaw, said
from conformance.documents.judge import Judge, Judged
from conformance.documents.naming import Naming
from conformance.documents.reading import Unread, has_strange_texts, json_of
from generators.codec.duplicates import may_have_duplicates
from generators.codec.json_text import json_lines, json_value

BLOCK = 1 << 17
"""Bytes that are read at once: what they hold stays in the cache of a processor."""
SPACE = b" \t\r\n"


class Line(NamedTuple):
    """A text that holds a record, None for one too large, and the lines, and characters of its own, before it."""

    content: bytes | None
    line: int
    column: int = 0


class Block(NamedTuple):
    """Texts of some records. lines: line breaks in it; before: those in its range before it; column: behind the last.

    content: the text of all, None where one is too large; items: the text of each, found when one is not valid.
    """

    content: bytes | None
    items: Callable[[], list[Line]]
    lines: int
    column: int = 0


class JsonRecords:
    """Checks records of one delivery."""

    def __init__(self, task: Task, judge: Judge) -> None:
        """Check by a judge as the task says."""
        self._task, self.judge = task, judge
        self._naming = Naming(judge)
        self._root = task.root
        self._quotes = Quotes(judge.model).of(task.root) if task.root else None

    def outcome(self, file: BinaryIO, part: Range) -> Outcome:
        """What is wrong with the records that begin in a range."""
        records = wrong = lines = column = 0
        found: list[Found] = []
        for block in array_blocks(file, part) if self._task.kind == ARRAY else line_blocks(file, part):
            count, bad = self._block(block)
            for index, flaws, line in bad:
                placed = _placed(flaws, line._replace(line=line.line + lines))
                faults = [self._naming.fault(flaw, self._task.file, "json") for flaw in placed]
                found += [Found(records + index, fault) for fault in faults]
                wrong += any(fault.severity == "error" for fault in faults)
            records += count
            lines += block.lines
            column = block.column
        return Outcome(records, wrong, lines, column, tuple(found))

    def _block(self, block: Block) -> tuple[int, list[tuple[int, list[Flaw], Line]]]:
        """How many records there are, and those with flaws; only what is wrong is read one by one."""
        values = self._values(block.content) if block.content is not None else None
        if values is not None and block.content is not None:
            strange = has_strange_texts(block.content)
            each = () if self._all_accepted(values) else enumerate(values)
            bad = [(index, flaws) for index, value in each if (flaws := self._flaws(value, strange))]
        if values is None or block.content is None or self._may_repeat_keys(block.content, values, not bad):
            items = block.items()
            return len(items), list(self._each(items))
        items = block.items() if bad else []
        return len(values), [(index, flaws, items[index]) for index, flaws in bad]

    def _all_accepted(self, values: list[Any]) -> bool:
        """Whether the schema is all that is asked for, and accepts all values as they are; most often it does."""
        if not self.judge.schema_only or not self._root or self._task.named[0]:
            return False
        return all(map(self.judge.validator(self._root).is_valid, values))

    def _values(self, content: bytes) -> list[Any] | None:
        """The values of all records; None where they have to be read one by one, since something is wrong."""
        try:
            return json_value(content) if self._task.kind == ARRAY else json_lines(content)
        except (msgspec.DecodeError, UnicodeDecodeError, RecursionError):
            return None

    def _may_repeat_keys(self, content: bytes, values: list[Any], valid: bool) -> bool:
        """Whether a key may stand twice in one of the texts."""
        if valid and self._quotes is not None and b"\\" not in content:
            return content.count(b'"') != sum(map(self._quotes, values))
        return may_have_duplicates(content, values)

    def _each(self, items: Iterable[Line]) -> Iterator[tuple[int, list[Flaw], Line]]:
        for index, line in enumerate(items):
            if line.content is None:
                yield index, [Flaw(said("large_record", LARGEST_RECORD >> 20))], line
                continue
            try:
                value, twice = json_of(line.content)
            except Unread as error:
                flaw = error.flaw
                yield index, [flaw._replace(line=max(flaw.line, 1), column=max(flaw.column, 1))], line
                continue
            flaws = [*twice, *self._flaws(value, has_strange_texts(line.content))]
            if flaws:
                yield index, flaws, line

    def _flaws(self, value: Any, strange: bool) -> list[Flaw]:
        """What is wrong with a value: as the class of the record before, else as the class that it fits best."""
        root, named = self._root, self._task.named
        other = named[0] and (type(value) is not dict or (value.get("standard"), value.get("version")) != named)
        flaws = [Flaw(said("other_version", *named))] if other else []
        if root and self.judge.validator(root).is_valid(value):
            left = self.judge.accepted(value, root, strange)
            # Another class may fit as well: which one was met before must not matter.
            if not left or self._task.root:
                return [*flaws, *left]
        judged: Judged = self.judge.json(value, self._task.root, strange)
        self._root = judged.root
        return [*flaws, *judged.flaws]


def _placed(flaws: list[Flaw], line: Line) -> list[Flaw]:
    """Flaws with their lines and columns in the range."""
    if line.content is None:
        return [flaw._replace(line=line.line + 1, column=line.column + 1) for flaw in flaws]
    from conformance.documents.places import placed_in_json

    unread = [flaw for flaw in flaws if flaw.line]
    located = (
        placed_in_json([flaw for flaw in flaws if not flaw.line], line.content) if len(unread) < len(flaws) else []
    )
    return [
        flaw._replace(line=line.line + flaw.line, column=flaw.column + (line.column if flaw.line == 1 else 0))
        for flaw in (*unread, *located)
    ]


def line_blocks(file: BinaryIO, part: Range) -> Iterator[Block]:
    """The lines that begin in a range, in blocks of about a mebibyte. Empty lines hold no record."""
    at = _first_line(file, part)
    while at < part.end:
        content = file.read(min(BLOCK, part.end - at))
        if not content.endswith(b"\n"):
            content += file.readline(LARGEST_RECORD)
        at += len(content)
        if content.endswith(b"\n") or len(content) <= LARGEST_RECORD:
            yield Block(content, partial(_items_of_lines, content), content.count(b"\n"))
        else:
            whole, _, _ = content.rpartition(b"\n")
            if whole:
                yield Block(whole + b"\n", partial(_items_of_lines, whole), whole.count(b"\n") + 1)
            while content and not content.endswith(b"\n"):
                content = file.readline(BLOCK)
                at += len(content)
            yield Block(None, lambda: [Line(None, 0)], 1)
        if not content:
            return


def _items_of_lines(content: bytes) -> list[Line]:
    lines = enumerate(content.split(b"\n"))
    return [Line(text.rstrip(SPACE), number) for number, text in lines if text.strip(SPACE)]


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


def array_blocks(file: BinaryIO, part: Range) -> Iterator[Block]:
    """The items of an array in an exact range."""
    file.seek(part.start)
    content = file.read(part.end - part.start)
    listed = b"[" + content.rstrip(SPACE).removesuffix(b",") + b"]"
    lines, column = content.count(b"\n"), characters_behind(content)
    yield Block(listed if content else None, partial(_items_of_array, content), lines, column)


def _items_of_array(content: bytes) -> list[Line]:
    from conformance.bulk.arrays import items

    found, line, last = [], 0, 0
    for start, end in items(content):
        line += content.count(b"\n", last, start)
        found.append(Line(content[start:end], line, characters_behind(content, start)))
        last = start
    return found
