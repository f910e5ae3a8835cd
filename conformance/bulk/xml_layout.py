"""How a delivery in XML is laid out: the envelope, its records, and where they begin."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from typing import Any, BinaryIO, NamedTuple
from xml.parsers import expat

from conformance.bulk.task import LARGEST_RECORD, Range
from conformance.documents.flaw import Flaw, Unjudged, said
from conformance.documents.judge import Judge
from conformance.documents.reading import Unread
from generators.codec.decode import LIST

HEAD = 1 << 20
"""Bytes within which the first record has to begin, and behind which the last has to end."""


class Layout(NamedTuple):
    """What stands around the records, and what they are called: in Clark notation, and as they begin in the file."""

    head: bytes
    tail: bytes
    tag: str
    start: bytes


class Begun(NamedTuple):
    """A start tag: its element in Clark notation, how deep and at which byte it begins, and its attributes."""

    tag: str
    depth: int
    at: int
    attributes: dict[str, str]


def layout_of(judge: Judge, root: str, file: BinaryIO) -> Layout:
    """The layout of a file, whose records are the list with most elements in its beginning.

    Raises Unread where it is no XML, Unjudged where it has no records.
    """
    beginning = file.read(HEAD)
    tags = _record_tags(judge, root)
    if not tags:
        raise Unjudged(said("no_records", root))
    listed = [begun for begun in begun_in(beginning) if begun.depth == 1 and begun.tag in tags]
    if not listed:
        raise Unjudged(said("no_record"))
    ((tag, _),) = Counter(begun.tag for begun in listed).most_common(1)
    first = next(begun for begun in listed if begun.tag == tag)
    name = re.match(rb"<[^ \t\r\n/>]+", beginning[first.at :])
    assert name is not None
    return Layout(beginning[: first.at], _tail(file, name[0]), first.tag, name[0])


def _record_tags(judge: Judge, root: str) -> set[str]:
    """The children of an envelope that may repeat and are objects."""
    entries = judge.codec.reader.entries(root)
    return {
        tag
        for tag, entry in entries.elements.items()
        if entry.form == LIST
        and len(entry.field.value.alternatives) == 1
        and entry.field.value.alternatives[0].kind == "object"
        and not entry.field.value.dimensions
    }


def begun_in(content: bytes) -> Iterator[Begun]:
    """The start tags in the beginning of a document; raises Unread for what is no XML, or has a document type."""
    found: list[Begun] = []
    parser = _parser(found.append)
    try:
        parser.Parse(content, False)
    except expat.ExpatError as error:
        if not found:
            flaw = Flaw(said("not_xml", expat.ErrorString(error.code)), line=error.lineno, column=error.offset + 1)
            raise Unread(flaw) from error
    except (LookupError, ValueError) as error:
        raise Unread(Flaw(said("not_xml", error), line=1, column=1)) from error
    return iter(found)


def _parser(note: Any) -> expat.XMLParserType:
    parser = expat.ParserCreate(namespace_separator="}")
    depth = 0

    def start(name: str, attributes: dict[str, str]) -> None:
        nonlocal depth
        note(Begun(f"{{{name}" if "}" in name else name, depth, parser.CurrentByteIndex, attributes))
        depth += 1

    def end(name: str) -> None:
        nonlocal depth
        depth -= 1

    def doctype(*_: Any) -> None:
        raise Unread(Flaw(said("not_xml", "the document has a document type declaration"), line=1, column=1))

    parser.StartElementHandler, parser.EndElementHandler = start, end
    parser.StartDoctypeDeclHandler = doctype
    return parser


def _tail(file: BinaryIO, start: bytes) -> bytes:
    """What stands behind the last record: from its end tag on, or from the end of its empty tag."""
    size = file.seek(0, 2)
    file.seek(max(size - HEAD, 0))
    ending = file.read()
    closing = re.compile(rb"</" + re.escape(start[1:]) + rb"[ \t\r\n]*>")
    ends = [match.end() for match in closing.finditer(ending)]
    empty = re.compile(re.escape(start) + rb"(?:[ \t\r\n][^<>]*)?/>")
    ends += [match.end() for match in empty.finditer(ending, ends[-1] if ends else 0)]
    found = ends[-1] if ends else None
    if found is None:
        raise Unjudged(said("no_record"))
    return ending[found:]


def exact_ranges(file: BinaryIO, layout: Layout, size: int) -> Iterator[Range]:
    """Ranges of about `size` bytes that begin and end at records, however the file is written; raises Unread."""
    found: list[Begun] = []
    parser = _parser(lambda begun: found.append(begun) if begun.depth == 1 and begun.tag == layout.tag else None)
    file.seek(0)
    start = len(layout.head)
    while block := file.read(1 << 20):
        try:
            parser.Parse(block, False)
        except (expat.ExpatError, LookupError, ValueError):
            yield Range(start, file.tell())
            return
        if file.tell() - parser.CurrentByteIndex > LARGEST_RECORD:
            # A tag without an end: the parser keeps all of it.
            yield Range(start, file.tell())
            return
        for begun in found:
            if begun.at - start >= size:
                yield Range(start, begun.at)
                start = begun.at
        found.clear()
    stop = file.seek(0, 2) - len(layout.tail)
    if stop > start:
        yield Range(start, stop)
