"""Records of XML: blocks of them, each in the envelope that stands around all."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Callable, Iterator
from copy import deepcopy
from functools import cached_property, partial
from typing import Any, BinaryIO, NamedTuple, cast

from lxml import etree

from conformance.bulk.across import Across
from conformance.bulk.task import (
    AROUND,
    BETWEEN,
    LARGEST_RANGE,
    LARGEST_RECORD,
    Found,
    Key,
    Outcome,
    Range,
    Task,
    characters_behind,
)
from conformance.documents.flaw import Flaw, said
from conformance.documents.judge import Judge
from conformance.documents.naming import Naming
from conformance.documents.places import placed_in_xml
from conformance.documents.xml_flaws import flaws_of
from conformance.documents.xpaths import Paths
from conformance.library import Unsound
from generators.codec.decode import SINGLE
from generators.codec.problem import line_of
from generators.codec.reading import xml_document
from generators.codec.run import Run
from generators.codec.texts import Read
from generators.codec.unreadable import Unreadable

BLOCK = 1 << 20
GUARDS = (b"<!--", b"<![CDATA[", b"<?", b"<!DOCTYPE")
"""What may hold a start tag that is none."""
PROBE = "fabrik-probe"
CHILD = 2
"""Steps of a path that leads to a child of the root."""


class Block(NamedTuple):
    """Whole records in their envelope, of which `around` stands before and behind them, and `stray` between.

    line, column: what stands before them in their range.
    """

    document: bytes
    root: etree._Element
    paths: Paths
    records: list[etree._Element]
    stray: list[etree._Element]
    around: tuple[list[etree._Element], list[etree._Element]]
    line: int
    column: int


class XmlRecords:
    """Checks records of one delivery."""

    def __init__(self, task: Task, judge: Judge) -> None:
        """Check by a judge as the task says; raises Unreadable where what stands around the records is no XML."""
        self._task, self.judge = task, judge
        self._naming = Naming(judge)
        self._before, self._indent = task.head.count(b"\n"), characters_behind(task.head)
        self.envelope = xml_document(task.head + f"<{PROBE}/>".encode() + task.tail)
        probed = [str(child.tag).rpartition("}")[2] for child in self.envelope]
        self.ahead = probed.index(PROBE)
        self._after = len(probed) - self.ahead - 1
        entry = judge.codec.reader.entries(task.root).elements[task.tag]
        self._cls = judge.model.classes[entry.field.value.alternatives[0].name]
        self.across = Across(judge, judge.model.classes[task.root], entry.field.slot, self._cls)

    def outcome(self, file: BinaryIO, part: Range) -> Outcome:
        """What is wrong with the records that begin in a range."""
        if part.end - part.start > LARGEST_RANGE + LARGEST_RECORD:
            fault = self._naming.fault(Flaw(said("large_record", LARGEST_RECORD >> 20), line=1), self._task.file, "xml")
            return Outcome(1, 1, found=(Found(0, fault),))
        content = _read_range(file, part, self._task)
        if not self._task.exact and _is_guarded(content):
            return Outcome(guarded=True)
        records = wrong = lines = 0
        found: list[Found] = []
        keys: list[Key] = []
        for number, (start, end) in enumerate(_cuts(content, self._task)):
            try:
                block = self._block(content, start, end, lines)
            except Unreadable as error:
                if not self._task.exact:
                    return Outcome(guarded=True)
                flaw = Flaw(said("not_xml", error), line=max(error.line - self._before, 1), column=error.column)
                fault = self._naming.fault(flaw, self._task.file, "xml")
                return Outcome(records + 1, wrong + 1, found=(*found, Found(records, fault)))
            first = part.start == len(self._task.head) and not number
            for index, flaws in self._flaws(block, first):
                faults = [self._naming.fault(flaw, self._task.file, "xml") for flaw in flaws]
                found += [Found(records + index if index >= 0 else index, fault) for fault in faults]
                wrong += index >= 0 and any(fault.severity == "error" for fault in faults)
            keys += self._keys(block, records)
            records += len(block.records)
            lines += content.count(b"\n", start, end)
        return Outcome(records, wrong, lines, characters_behind(content), tuple(found), tuple(keys))

    def _block(self, content: bytes, start: int, end: int, line: int) -> Block:
        """Records as a document, which begin behind so many lines of their range; raises Unreadable."""
        document = self._task.head + content[start:end] + self._task.tail
        root = xml_document(document)
        children = list(root)
        last = len(children) - self._after
        around, children = (children[: self.ahead], children[last:]), children[self.ahead : last]
        records = [child for child in children if child.tag == self._task.tag]
        stray = [child for child in children if child.tag != self._task.tag]
        return Block(document, root, Paths(root), records, stray, around, line, characters_behind(content, start))

    def _flaws(self, block: Block, first: bool) -> Iterator[tuple[int, list[Flaw]]]:
        """The records with flaws, by index in the block; below 0 what is none."""
        errors = self._errors(block)
        suspects = self._suspects(block, errors) if errors else set()
        located = [(BETWEEN, self._between(block, child)) for child in block.stray]
        if first:
            located += [(AROUND, flaw) for flaw in self._envelope(block)]
        for index, record in enumerate(block.records):
            if index in suspects or (not self.judge.schema_only and self._left(record)):
                located += [(index, flaw) for flaw in self._of_record(block, record)]
        if errors and not located and not self._enveloped(block):
            located = [(BETWEEN, Flaw(said("schema", error.message), line=int(error.line))) for error in errors]
        if not located:
            return
        placed = placed_in_xml([flaw for _, flaw in located], block.document, block.root)
        by_index: dict[int, list[Flaw]] = {}
        for (index, _), flaw in zip(located, placed, strict=True):
            by_index.setdefault(index, []).append(self._moved(block, index, flaw))
        yield from sorted(by_index.items())

    def _errors(self, block: Block) -> list[Any]:
        """What the XSD says against a block, without repeated keys: these are compared across all blocks."""
        if self.judge.xsd.validate(block.root):
            return []
        errors: list[Any] = list(cast(Any, self.judge.xsd.error_log))
        if not errors:
            raise Unsound(f"{self.judge.subject.id}: the XSD refuses records without a reason")
        if not self.across.keyed:
            return errors
        repeated = [error for error in errors if _is_repeated_key(error)]
        digests = [key.digest for key in self._keys(block, 0)]
        if len(repeated) != len(digests) - len(set(digests)):
            return errors
        return [error for error in errors if not _is_repeated_key(error)]

    def _suspects(self, block: Block, errors: list[Any]) -> set[int]:
        """The records that an error of the XSD stands in; all where one stands outside of them, or between lines."""
        starts = [line_of(record) for record in block.records]
        everything = set(range(len(starts)))
        if len(set(starts)) != len(starts) or starts != sorted(starts) or block.stray:
            return everything
        known = set(starts)
        last = self._before + block.document[len(self._task.head) :].count(b"\n") - self._task.tail.count(b"\n") + 1
        found = set()
        for entry in errors:
            index = bisect_left(starts, entry.line) - 1
            if index < 0 or entry.line in known or entry.line > last:
                return everything
            found.add(index)
        return found or everything

    def _left(self, record: etree._Element) -> bool:
        """Whether anything is wrong with a record that the XSD accepts."""
        run = Run()
        value = self.judge.codec.reader.object(record, self._cls, (), run)
        return bool(run.problems) or bool(self.judge.left(value, self._cls.name))

    def _alone(self, block: Block, record: etree._Element | None) -> tuple[etree._Element, str]:
        """The envelope with one record or none, and the path of that record."""
        root = cast(Any, block.root)
        alone = etree.Element(root.tag, dict(root.attrib), nsmap=root.nsmap)
        before, behind = block.around
        for child in (*before, *([] if record is None else [record]), *behind):
            alone.append(deepcopy(child))
        if record is None:
            return alone, "-"
        return alone, Paths(alone).of(alone[self.ahead])

    def _of_record(self, block: Block, record: etree._Element) -> list[Flaw]:
        """The flaws of one record, by its path in the block."""
        alone, before = self._alone(block, record)
        flaws = flaws_of(self.judge, alone, self._task.root, not self.judge.xsd.validate(alone))
        after = block.paths.of(record)
        return [flaw._replace(xpath=after + flaw.xpath.removeprefix(before)) for flaw in flaws if _is_in(flaw, before)]

    def _envelope(self, block: Block) -> list[Flaw]:
        """The flaws of what stands around the records; rules that read these are not judged by one of them."""
        alone, inside = self._alone(block, block.records[0] if block.records else None)
        flaws = flaws_of(self.judge, alone, self._task.root, not self.judge.xsd.validate(alone))
        unjudged = {name.removeprefix("rule ") for name in self.across.unchecked()}
        return [flaw for flaw in flaws if not _is_in(flaw, inside) and flaw.name not in unjudged]

    def _enveloped(self, block: Block) -> bool:
        """Whether the envelope alone is what the XSD refuses."""
        alone, _ = self._alone(block, block.records[0] if block.records else None)
        return not self.judge.xsd.validate(alone)

    def _between(self, block: Block, child: etree._Element) -> Flaw:
        name = str(child.tag).rpartition("}")[2]
        return Flaw(said("between", name), line=line_of(child), xpath=block.paths.of(child))

    def _moved(self, block: Block, index: int, flaw: Flaw) -> Flaw:
        """A flaw whose line and column count within the range, and whose path within its record."""
        if index == AROUND:
            known = flaw.line <= self._before + 1
            return flaw if known else flaw._replace(line=0, column=0)
        line = flaw.line - self._before
        column = flaw.column - self._indent + block.column if line == 1 else flaw.column
        path = flaw.xpath.removeprefix(block.paths.of(block.records[index])) if index >= 0 else flaw.xpath
        return flaw._replace(line=line + block.line, column=max(column, 0), xpath=path)

    def _keys(self, block: Block, records: int) -> Iterator[Key]:
        if not self.across.keyed:
            return
        for index, record in enumerate(block.records):
            value = {key: read(record) for key, read in self._key_readers.items()}
            present = {key: found for key, found in value.items() if found is not None}
            yield from self.across.keys(present, records + index, line_of(record) - self._before + block.line)

    @cached_property
    def _key_readers(self) -> dict[str, Callable[[etree._Element], Any]]:
        """Key of each slot that identifies records → what reads it from a record; None where it is absent."""
        return {key: self._key_reader(key) for key in self.across.slots}

    def _key_reader(self, key: str) -> Callable[[etree._Element], Any]:
        entries = self.judge.codec.reader.entries(self._cls.name)
        for tag, entry in entries.elements.items():
            if entry.field.key == key and entry.form == SINGLE and entry.text is not None:
                return partial(_text_of_child, tag, entry.text)
        return lambda record: self.judge.codec.reader.object(record, self._cls, (), Run()).get(key)


def _text_of_child(tag: Any, read: Read, record: etree._Element) -> Any:
    child = next(record.iterchildren(tag), None)
    return None if child is None else read(child.text or "")


def _is_guarded(content: bytes) -> bool:
    """Whether a start tag may be none; single characters are found much faster than what they begin."""
    return (b"!" in content or b"?" in content) and any(guard in content for guard in GUARDS)


def _is_repeated_key(error: Any) -> bool:
    """Whether the XSD says that a record has the key of another: of an element right below the envelope."""
    return bool(error.type == etree.ErrorTypes.SCHEMAV_CVC_IDC and (error.path or "").count("/") == CHILD)


def _is_in(flaw: Flaw, path: str) -> bool:
    return flaw.xpath == path or flaw.xpath.startswith(f"{path}/")


def boundary(task: Task) -> re.Pattern[bytes]:
    """What a record's start tag begins with."""
    return re.compile(re.escape(task.start) + rb"[ \t\r\n/>]")


def _read_range(file: BinaryIO, part: Range, task: Task) -> bytes:
    """The bytes of all records that begin in a range, up to where the next one begins or the records end."""
    file.seek(part.start)
    if task.exact:
        return file.read(part.end - part.start)
    stop = file.seek(0, 2) - len(task.tail)
    file.seek(part.start)
    pattern, size = boundary(task), part.end - part.start
    content = file.read(min(size + len(task.start) + 1, stop - part.start))
    while True:
        after = pattern.search(content, size)
        more = b"" if after or len(content) > size + LARGEST_RECORD else file.read(min(BLOCK, stop - file.tell()))
        if not more:
            break
        content += more
    first = pattern.search(content)
    if first is None or first.start() >= size:
        return b""
    return content[first.start() : after.start() if after else len(content)]


def _cuts(content: bytes, task: Task) -> Iterator[tuple[int, int]]:
    """Where blocks of whole records begin and end."""
    if task.exact:
        yield 0, len(content)
        return
    pattern, start = boundary(task), 0
    while start < len(content):
        found = pattern.search(content, start + BLOCK)
        end = found.start() if found else len(content)
        yield start, end
        start = end
