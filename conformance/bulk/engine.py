"""Ranges checked in this process, or in several at once; what came out is in the order of the ranges."""

from __future__ import annotations

import os
import signal
from collections.abc import Iterable, Iterator
from functools import partial

from conformance.bulk.partition import check_partition
from conformance.bulk.task import Outcome, Range, Task
from conformance.documents.flaw import Unjudged, said

METHOD = "fork" if hasattr(os, "fork") else "spawn"
"""How processes begin: where they can, with what the first one has compiled."""


def outcomes(task: Task, parts: Iterable[Range], jobs: int) -> Iterator[Outcome]:
    """The outcome of each range; raises what `check_partition` raises, and Unjudged when a process was killed."""
    if jobs <= 1:
        yield from (check_partition(task, part) for part in parts)
        return
    import multiprocessing
    from concurrent.futures.process import BrokenProcessPool, ProcessPoolExecutor

    check_partition(task, Range(0, 0))  # What is compiled before the processes part is theirs as well.
    pool = ProcessPoolExecutor(jobs, multiprocessing.get_context(METHOD), initializer=_end_on_interrupt)
    try:
        yield from pool.map(partial(check_partition, task), parts)
    except BrokenProcessPool as error:
        raise Unjudged(said("killed")) from error
    finally:
        pool.shutdown(cancel_futures=True)


def cores() -> int:
    """The processors that this process may use."""
    try:
        return len(os.sched_getaffinity(0))
    except AttributeError:
        return os.cpu_count() or 1


def _end_on_interrupt() -> None:
    """Let Ctrl-C end a worker without a word; the process that started it tells the user."""
    signal.signal(signal.SIGINT, signal.SIG_DFL)
