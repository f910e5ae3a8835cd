"""What a file with records is: how it is laid out, against what it is checked, and in which ranges."""

from __future__ import annotations

import codecs
import re
import shutil
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any, BinaryIO, NamedTuple, cast

import msgspec

from conformance.bulk.arrays import NoArray, array_ranges
from conformance.bulk.task import ARRAY, LARGEST_RANGE, LARGEST_RECORD, LINES, XML, Range, Task
from conformance.documents.detection import Detection
from conformance.documents.flaw import Flaw, said
from conformance.documents.judge import Judge
from conformance.documents.reading import UTF_8_MARK, Unread, encoding_of
from conformance.documents.sources import Source, unpacking
from conformance.library import Library, Subject
from generators.codec.json_text import json_value

SMALLEST_RANGE = 1 << 20
_BEGINNING = 1 << 16
SPACE = b" \t\r\n"


class Delivery(NamedTuple):
    """A file with records, ready to be checked."""

    task: Task
    judge: Judge
    size: int


class Wanted(NamedTuple):
    """What the user asked for."""

    here: Path
    folder: Path | None
    subject: Subject | None
    root: str
    on: str
    schema_only: bool


def holds_records(source: Source, most: int) -> bool:
    """Whether a file holds records by its name, or as one that is packed or has more than so many bytes.

    A JSON object that goes over several lines is one document. Unreadable files are told as documents.
    """
    try:
        if source.has_records or not (source.is_packed or source.size > most):
            return source.has_records
        with source.opened() as file, unpacking(source.name):
            return not _is_object_in_lines(file.read(_BEGINNING))
    except Unread:
        return True
    except OSError:
        return False


def _is_object_in_lines(beginning: bytes) -> bool:
    """Whether the first line that is not empty begins an object and does not end it."""
    whole = beginning.split(b"\n")[:-1]
    first = next((line for line in whole if line.strip(SPACE)), b"")
    if not first.lstrip(SPACE).startswith(b"{"):
        return False
    try:
        json_value(first)
    except msgspec.DecodeError as error:
        return "truncated" in str(error)
    except (UnicodeDecodeError, RecursionError):
        pass
    return False


@contextmanager
def plain_file(source: Source) -> Iterator[Path]:
    """The file of a source; what cannot be read in ranges as it is, is laid into a file of its own meanwhile.

    That is standard input, what gzip has packed, and what is written in UTF-16. Raises OSError, and Unread for what is
    no whole gzip, or no UTF-16.
    """
    with source.opened() as file, unpacking(source.name):
        try:
            beginning = cast(Any, file).peek(_BEGINNING)
            wide = beginning.startswith(_UTF_16) and encoding_of(beginning) == "xml"
            if source.path is not None and not source.is_packed and not wide:
                yield source.path
                return
            with tempfile.NamedTemporaryFile(prefix="fabrik-") as out:
                if wide:
                    _recode(file, out)
                else:
                    shutil.copyfileobj(file, out, 1 << 20)
                out.flush()
                yield Path(out.name)
        except UnicodeDecodeError as error:
            raise Unread(Flaw(said("not_xml", error))) from error


_UTF_16 = (b"\xff\xfe", b"\xfe\xff")
_DECLARED = re.compile(rb"""(<\?xml[^>]*encoding\s*=\s*["'])[^"']*""")


def _recode(file: BinaryIO, out: Any) -> None:
    """Write UTF-16 as UTF-8; raises UnicodeDecodeError."""
    decoder, first = codecs.getincrementaldecoder("utf-16")(), True
    while block := file.read(1 << 20):
        content = decoder.decode(block).encode()
        out.write(_DECLARED.sub(rb"\1UTF-8", content, count=1) if first else content)
        first = False
    decoder.decode(b"", True)


def delivery_of(path: Path, name: str, wanted: Wanted) -> Delivery:
    """What a file is; raises Unread where it is nothing, Unjudged where it cannot be checked, OSError, Unsound."""
    library = Library(wanted.here, wanted.folder)
    with path.open("rb") as file:
        beginning = file.read(_BEGINNING)
        encoding = encoding_of(beginning)
        file.seek(0)
        find = _xml if encoding == "xml" else _json
        task, judge = find(file, beginning, name, wanted, library)
        size = file.seek(0, 2)
    return Delivery(msgspec.structs.replace(task, file=str(path)), judge, size)


def _task(kind: str, wanted: Wanted, subject: Subject, root: str) -> Task:
    folder = str(wanted.folder) if wanted.folder else ""
    return Task("", kind, str(wanted.here), folder, subject.id, wanted.on, root, schema_only=wanted.schema_only)


def _json(file: BinaryIO, beginning: bytes, name: str, wanted: Wanted, library: Library) -> tuple[Task, Judge]:
    if beginning.startswith(UTF_8_MARK):
        raise Unread(Flaw(said("bom"), line=1, column=1))
    kind = LINES if Source(name, None).has_records or not beginning.lstrip(SPACE).startswith(b"[") else ARRAY
    first = _first_item(file) if kind == ARRAY else _first_line(file)
    subject = wanted.subject or Detection(library).of_json(first)
    judge = Judge(subject, library, wanted.on, wanted.schema_only)
    if wanted.root:
        judge.known(wanted.root)
    task = _task(kind, wanted, subject, wanted.root)
    stated = first if isinstance(first, dict) and wanted.subject is None and "$schema" not in first else {}
    named = (stated.get("standard"), stated.get("version"))
    if all(isinstance(each, str) for each in named):
        task = msgspec.structs.replace(task, named=named)
    return task, judge


def _first_line(file: BinaryIO) -> Any:
    """The value in the first line that has one; None where it cannot be read, which its check will tell."""
    while line := file.readline(LARGEST_RECORD):
        if line.strip():
            return _value(line)
    raise Unread(Flaw(said("no_record")))


def _first_item(file: BinaryIO) -> Any:
    try:
        part = next(array_ranges(file, 1), None)
    except NoArray as error:
        raise Unread(Flaw(said("no_array", error.at))) from error
    if part is None:
        raise Unread(Flaw(said("no_record")))
    file.seek(part.start)
    return _value(file.read(part.end - part.start).rstrip(SPACE + b","))


def _value(content: bytes) -> Any:
    try:
        return json_value(content)
    except (msgspec.DecodeError, UnicodeDecodeError, RecursionError):
        return None


def _xml(file: BinaryIO, beginning: bytes, name: str, wanted: Wanted, library: Library) -> tuple[Task, Judge]:
    from conformance.bulk.xml_layout import begun_in, layout_of

    begun = next(begun_in(beginning), None)
    if begun is None:
        raise Unread(Flaw(said("not_xml", "no element"), line=1, column=1))
    subject = wanted.subject or Detection(library).of_xml(begun.tag, begun.attributes)
    judge = Judge(subject, library, wanted.on, wanted.schema_only)
    root = judge.known(wanted.root) if wanted.root else judge.codec.layouts.root_by_tag.get(begun.tag, "")
    if not root:
        raise Unread(Flaw(said("unknown_root", begun.tag, subject.id), line=1, column=1))
    layout = layout_of(judge, root, file)
    task = _task(XML, wanted, subject, root)
    head, tail, tag, start = layout
    return msgspec.structs.replace(task, head=head, tail=tail, tag=tag, start=start), judge


def ranges(delivery: Delivery, jobs: int) -> Iterator[Range]:
    """The ranges in which a delivery is checked; raises Unread where it stops being what it began as."""
    task, body = delivery.task, delivery.size - len(delivery.task.head) - len(delivery.task.tail)
    size = min(max(body // (jobs * 4) + 1, SMALLEST_RANGE), LARGEST_RANGE)
    if task.kind == ARRAY or task.exact:
        yield from _found_ranges(task, size)
        return
    start, stop = len(task.head), delivery.size - len(task.tail)
    yield from (Range(at, min(at + size, stop)) for at in range(start, stop, size))


def _found_ranges(task: Task, size: int) -> Iterator[Range]:
    with Path(task.file).open("rb") as file:
        if task.kind == XML:
            from conformance.bulk.xml_layout import Layout, exact_ranges

            yield from exact_ranges(file, Layout(task.head, task.tail, task.tag, task.start), SMALLEST_RANGE)
            return
        try:
            yield from array_ranges(file, size)
        except NoArray as error:
            raise Unread(Flaw(said("no_array", error.at))) from error
