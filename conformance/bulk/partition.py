"""The check of one range of a delivery: a function of what to do and where, for whatever engine calls it."""

from __future__ import annotations

from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING

import msgspec

from conformance.bulk.task import XML, Outcome, Range, Task

if TYPE_CHECKING:
    from conformance.bulk.json_records import JsonRecords
    from conformance.bulk.xml_records import XmlRecords


def check_partition(task: Task, part: Range) -> Outcome:
    """What is wrong with the records that begin in a range of a file.

    Depends on the file and on the standard alone: the same for all ways to divide a file into ranges. Raises OSError,
    Unsound, Unjudged and ImportError where the range cannot be checked.
    """
    with Path(task.file).open("rb") as file:
        outcome = _records(task).outcome(file, part)
    return msgspec.structs.replace(outcome, spent=_spent(task)) if task.profiled else outcome


def _spent(task: Task) -> dict[str, float]:
    """The seconds of business rules since they were asked for last."""
    spent = dict(_records(task).judge.spent)
    _records(task).judge.spent.clear()
    return spent


@lru_cache(maxsize=2)
def _records(task: Task) -> JsonRecords | XmlRecords:
    """What checks records as a task says, compiled once in a process."""
    from conformance.documents.judge import Judge
    from conformance.library import Library

    library = Library(Path(task.here), Path(task.folder) if task.folder else None)
    judge = Judge(library.subject(task.standard), library, task.on, task.schema_only)
    judge.timed = task.profiled
    if task.kind == XML:
        from conformance.bulk.xml_records import XmlRecords

        return XmlRecords(task, judge)
    from conformance.bulk.json_records import JsonRecords

    return JsonRecords(task, judge)
