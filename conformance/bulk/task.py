"""What is done with a delivery, a range of it, and what came out: all of it can be sent to another process."""

from __future__ import annotations

import msgspec

from conformance.report import Fault

LINES, ARRAY, XML = "lines", "array", "xml"
AROUND, BETWEEN = -1, -2
LARGEST_RECORD = 16 << 20
"""Bytes of a record; what is larger is a finding and not read as a whole."""
LARGEST_RANGE = 4 << 20
"""Bytes of a range, unless its last record is large: few enough that no process waits long for the last one."""


class Task(msgspec.Struct, frozen=True):
    """What every range of a delivery is checked by.

    here, folder: where standards are looked for, as `Library` takes it. standard: `name@version`. root: class of the
    records, of XML of the envelope; empty for any document. named: standard and version that every JSON record has to
    name, where the first one did. kind: how the file is laid out. Of XML: head and tail stand around the records,
    tag is theirs in Clark notation, start how their start tags begin. exact: ranges begin and end where records do.
    """

    file: str
    kind: str
    here: str
    folder: str
    standard: str
    on: str
    root: str = ""
    named: tuple[str, str] = ("", "")
    schema_only: bool = False
    head: bytes = b""
    tail: bytes = b""
    tag: str = ""
    start: bytes = b""
    exact: bool = False
    profiled: bool = False


class Range(msgspec.Struct, frozen=True):
    """Bytes of a file: all records that begin in [start, end)."""

    start: int
    end: int


class Found(msgspec.Struct, frozen=True):
    """What is wrong with a record, counted from 0 within its range, or with something else.

    The line of the fault counts from 1 within the range, and its path begins at the record. What stands BETWEEN records
    has a path of the document, and what stands AROUND them a line of it as well.
    """

    record: int
    fault: Fault


class Key(msgspec.Struct, frozen=True):
    """A key of a record that no other one may have, as `Violation` names it; digest: of what has to be unique."""

    record: int
    line: int
    constraint: str
    about: str
    name: str
    shown: str
    digest: bytes


class Outcome(msgspec.Struct, frozen=True):
    """What a range showed. records: how many begin in it; wrong: how many of them are not valid.

    lines, column: line breaks in it, and characters behind the last one. guarded: what is in it keeps ranges from being
    cut at the start tags of records. spent: seconds by business rule.
    """

    records: int = 0
    wrong: int = 0
    lines: int = 0
    column: int = 0
    found: tuple[Found, ...] = ()
    keys: tuple[Key, ...] = ()
    guarded: bool = False
    spent: dict[str, float] = {}


def characters_behind(content: bytes, end: int | None = None) -> int:
    """How many characters stand behind the last line break of a text in UTF-8, or of what stands before `end`."""
    end = len(content) if end is None else end
    return len(content[content.rfind(b"\n", 0, end) + 1 : end].decode("utf-8", "replace"))
