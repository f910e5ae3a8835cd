"""A run: every case of some logs is replayed, and what it shows is counted."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from datetime import datetime
from typing import BinaryIO

import msgspec

from conformance.process.figures import Figures
from conformance.process.kinds import KINDS
from conformance.process.logs import EventLog, LogCase
from conformance.process.outcome import Outcome
from conformance.process.replay import Replayer
from conformance.process.summary import Summary


class Period(msgspec.Struct, frozen=True):
    """Cases whose first event lies in it are judged: from `begin` on, before `end`."""

    begin: datetime | None = None
    end: datetime | None = None

    def holds(self, case: LogCase) -> bool:
        """Whether a case is judged; one without a time is, since nothing says that it lies outside."""
        first = case.events[0].time if case.events else None
        if first is None:
            return True
        return (self.begin is None or first >= self.begin) and (self.end is None or first < self.end)


class Run:
    """Replays logs. without: what is not judged (keys of `Kind.needs`); findings: where each deviation is written."""

    def __init__(
        self,
        replayer: Replayer,
        period: Period,
        without: frozenset[str] = frozenset(),
        findings: BinaryIO | None = None,
    ) -> None:
        """Begin with nothing counted."""
        self.replayer, self.period, self.findings = replayer, period, findings
        self.ignored = {kind for kind, stated in KINDS.items() if stated.needs in without}
        if "time" in without:
            self.ignored.add("overdue")
        self.summary = Summary(replayer.aligner.shortest)
        self.unfinished = self.unassigned = 0

    def take(
        self,
        log: EventLog,
        read: Callable[[int], None] = lambda _: None,
        replayed: Callable[[int], None] = lambda _: None,
    ) -> None:
        """Replay a log; raises Unreadable. read: told bytes of the file; replayed: told events of a case."""
        for case in log.cases(read):
            if self.period.holds(case):
                self._count(self.replayer.outcome(case))
                replayed(len(case.events))
            else:
                self.summary.outside += 1
        self.unfinished += log.tally.unfinished
        self.unassigned += log.tally.unassigned

    def _count(self, outcome: Outcome) -> None:
        if self.ignored:
            outcome.deviations = [d for d in outcome.deviations if d.kind not in self.ignored]
        fitness = self.summary.add(outcome)
        if self.findings is not None:
            self._write({**msgspec.to_builtins(d), "fitness": fitness} for d in outcome.deviations)

    def _write(self, lines: Iterable[dict[str, object]]) -> None:
        assert self.findings is not None
        for line in lines:
            self.findings.write(msgspec.json.encode(line) + b"\n")

    @property
    def figures(self) -> Figures:
        """The counts as the report holds them."""
        found = self.summary
        return Figures(
            cases=found.cases,
            events=found.events,
            conforming=found.conforming,
            open=found.open,
            unaligned=found.unaligned,
            outside=found.outside,
            unfinished=self.unfinished,
            unassigned=self.unassigned,
            unjudged=found.events - found.judged,
            fitness=None if found.fitness is None else round(found.fitness, 6),
            average=None if found.average is None else round(found.average, 6),
        )
