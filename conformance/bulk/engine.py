"""Ranges checked in this process, or in several at once; what came out is in the order of the ranges."""

from __future__ import annotations

import multiprocessing
import os
from collections.abc import Iterable, Iterator
from functools import partial

from conformance.bulk.partition import check_partition
from conformance.bulk.task import Outcome, Range, Task


def outcomes(task: Task, parts: Iterable[Range], jobs: int) -> Iterator[Outcome]:
    """The outcome of each range; raises what `check_partition` raises."""
    if jobs <= 1:
        yield from (check_partition(task, part) for part in parts)
        return
    check_partition(task, Range(0, 0))  # What is compiled before the processes part is theirs as well.
    with multiprocessing.get_context(_method()).Pool(jobs) as pool:
        yield from pool.imap(partial(check_partition, task), parts)


def cores() -> int:
    """The processors that this process may use."""
    try:
        return len(os.sched_getaffinity(0))
    except AttributeError:
        return os.cpu_count() or 1


def _method() -> str:
    return "fork" if "fork" in multiprocessing.get_all_start_methods() else "spawn"
