"""A log as a file that can be read once more."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

from conformance.process.logs.columns import Mapping
from conformance.process.logs.event import LogCase, Tally
from conformance.process.logs.ocel import cases_by_ocel
from conformance.process.logs.opening import format_of, opened
from conformance.process.logs.table import cases_by_table, encoding_of
from conformance.process.logs.times import Clock
from conformance.process.logs.xes import cases_by_xes


class EventLog:
    """The cases of a file. format: xes | csv | ocel; tally: what has been met so far."""

    def __init__(self, path: Path, mapping: Mapping, clock: Clock) -> None:
        """Find out what a file is; raises Unreadable or OSError."""
        self.path, self.mapping, self.clock = path, mapping, clock
        self.format = format_of(path)
        self.tally = Tally()

    def cases(self, read: Callable[[int], None] = lambda _: None) -> Iterator[LogCase]:
        """The cases; raises Unreadable where the file is not what it should be. read: told bytes of the file."""
        encoding = self.mapping.encoding
        if self.format == "csv" and not encoding:
            encoding = encoding_of(self.path)
        with opened(self.path, read) as stream:
            if self.format == "csv":
                yield from cases_by_table(stream, encoding, self.mapping, self.clock, self.tally)
            elif self.format == "xes":
                yield from cases_by_xes(stream, self.mapping, self.clock, self.tally)
            else:
                yield from cases_by_ocel(stream, self.mapping, self.clock, self.tally)
