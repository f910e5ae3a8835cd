"""A delivery as one test of a report."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import BinaryIO, NamedTuple

import msgspec

from conformance.bulk.delivery import Delivery, Wanted, delivery_of, plain_file, ranges
from conformance.bulk.engine import outcomes
from conformance.bulk.progress import Progress
from conformance.bulk.summary import Placed, Summary, record_path
from conformance.bulk.task import ARRAY, XML, Range, characters_behind
from conformance.documents.flaw import Flaw, Unjudged, said
from conformance.documents.judge import Judge
from conformance.documents.naming import Naming
from conformance.documents.reading import Unread
from conformance.documents.sources import Source
from conformance.library import Unsound
from conformance.report import Case, Fault, Verdict
from generators.codec.unreadable import Unreadable
from generators.model.node import Text


class Checked(NamedTuple):
    """A delivery that was checked: its test, what was found in it by requirement, and against what it was checked."""

    case: Case
    summary: Summary | None
    judge: Judge | None


class _Guarded(Exception):
    """A file that cannot be cut at the start tags of its records."""


def check_delivery(source: Source, wanted: Wanted, jobs: int, kept: BinaryIO | None, profiled: bool) -> Checked:
    """Check all records of a source. kept: takes every finding as a line of JSON.

    Whatever keeps the delivery from being checked is the reason of its test, never silence. Raises OSError when a
    finding cannot be kept.
    """
    try:
        with plain_file(source) as path:
            delivery = delivery_of(path, source.name, wanted)
            task = msgspec.structs.replace(delivery.task, profiled=profiled)
            return _checked(delivery._replace(task=task), source.name, jobs, kept)
    except Unread as error:
        flaw = error.flaw
        fault = Fault(flaw.message, file=source.name, line=flaw.line, column=flaw.column)
        return Checked(Case(source.name, Verdict.FAILED, faults=(fault,)), None, None)
    except OSError as error:
        if kept is not None and error.filename == kept.name:
            raise
        return _undone(source.name, said("unreadable", source.name, error.strerror or error))
    except Unjudged as error:
        return _undone(source.name, error.reason)
    except (Unsound, Unreadable, ImportError) as error:
        return _undone(source.name, said("unsound", error, error))


def _undone(name: str, reason: Text) -> Checked:
    return Checked(Case(name, Verdict.ERROR, reason=reason), None, None)


def _checked(delivery: Delivery, name: str, jobs: int, kept: BinaryIO | None) -> Checked:
    start = kept.tell() if kept is not None and kept.seekable() else 0
    try:
        summary = _summed(delivery, name, jobs, kept)
    except _Guarded:
        if kept is not None:
            _forget(kept, start)
        task = msgspec.structs.replace(delivery.task, exact=True)
        delivery = delivery._replace(task=task)
        summary = _summed(delivery, name, jobs, kept)
    unchecked = _together(delivery, name, summary, kept)
    return Checked(_case(delivery, name, summary, unchecked), summary, delivery.judge)


def _summed(delivery: Delivery, name: str, jobs: int, kept: BinaryIO | None) -> Summary:
    """What ranges showed, up to where the file stops being what it is; raises _Guarded, and as `check_partition`."""
    summary, done = _begun(delivery, name), 0
    progress = Progress(name, delivery.size)
    sizes: list[int] = []
    broken: list[Flaw] = []

    def noted() -> Iterator[Range]:
        try:
            for part in ranges(delivery, jobs):
                sizes.append(part.end - part.start)
                yield part
        except Unread as error:
            broken.append(error.flaw)

    try:
        for number, outcome in enumerate(outcomes(delivery.task, noted(), jobs)):
            if outcome.guarded:
                raise _Guarded
            for placed in summary.take(outcome):
                _keep(placed, kept)
            done += sizes[number]
            progress.show(done, summary.records)
    finally:
        progress.end()
    for flaw in broken:
        _keep(summary.note(Placed(0, Naming(delivery.judge).fault(flaw, name, delivery.task.kind))), kept)
    return summary


def _begun(delivery: Delivery, name: str) -> Summary:
    """A summary that knows what stands before the first record."""
    task = delivery.task
    if task.kind == XML:
        from conformance.bulk.xml_records import XmlRecords

        records = XmlRecords(task, delivery.judge)
        path = record_path(task, records.envelope, records.ahead)
        return Summary(task, name, path, task.head.count(b"\n"), characters_behind(task.head))
    line = column = 0
    if task.kind == ARRAY:
        first = next(iter(ranges(delivery, 1)), Range(0, 0))
        with Path(task.file).open("rb") as file:
            before = file.read(first.start)
        line, column = before.count(b"\n"), characters_behind(before)
    return Summary(task, name, record_path(task), line, column)


def _together(delivery: Delivery, name: str, summary: Summary, kept: BinaryIO | None) -> list[str]:
    """Judge what joins the records, and say what of it cannot be judged record by record."""
    if delivery.task.kind != XML:
        return []
    from conformance.bulk.xml_records import XmlRecords

    records = XmlRecords(delivery.task, delivery.judge)
    across = records.across
    naming = Naming(delivery.judge)
    for flaw in across.number(summary.records):
        _keep(summary.note(Placed(0, _fault(naming, flaw, name))), kept)
    path = record_path(delivery.task, records.envelope, records.ahead)
    for key, first in summary.keys.repeated():
        flaw = across.repeated(key, first)._replace(line=key.line, xpath=path(key.record))
        _keep(summary.note(Placed(key.record + 1, _fault(naming, flaw, name))), kept)
    return [] if delivery.task.schema_only else across.unchecked()


def _fault(naming: Naming, flaw: Flaw, name: str) -> Fault:
    return naming.fault(flaw, name, "xml")


def _keep(placed: Placed, kept: BinaryIO | None) -> None:
    if kept is None:
        return
    try:
        kept.write(msgspec.json.encode({"record": placed.record, **msgspec.to_builtins(placed.fault)}) + b"\n")
    except OSError as error:
        raise OSError(error.errno, error.strerror, kept.name) from error


def _forget(kept: BinaryIO, start: int) -> None:
    """Take back the findings since a place; what went into a pipe cannot be taken back."""
    try:
        kept.seek(start)
        kept.truncate()
    except OSError as error:
        raise OSError(error.errno, error.strerror, kept.name) from error


def _case(delivery: Delivery, name: str, summary: Summary, unchecked: list[str]) -> Case:
    faults = [placed.fault for group in summary.groups.values() for placed in group.examples]
    requirements = tuple(sorted({fault.requirement for fault in faults if fault.requirement}))
    count, on = summary.records, delivery.judge.day
    title = {"de": f"{count} Datensätze; Codes vom {on}", "en": f"{count} records; codes as of {on}"}
    if summary.errors:
        return Case(name, Verdict.FAILED, title, requirements, tuple(faults))
    if unchecked:
        names = ", ".join(unchecked)
        return Case(name, Verdict.ERROR, title, (), tuple(faults), reason=said("across", names, names))
    if not count:
        return Case(name, Verdict.ERROR, title, reason=said("no_record"))
    return Case(name, Verdict.PASSED, title, (), tuple(faults))
