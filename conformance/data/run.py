"""A run: an implementation is shown every test vector of a standard, and the answers become a report."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from fnmatch import fnmatchcase
from functools import partial

import msgspec

from conformance.data.answer import Answer, Implementation, Question
from conformance.data.judging import case_by_answer
from conformance.data.round_trip import RoundTrip, identity
from conformance.data.words import told
from conformance.library import Claims, Subject, Vectors, required_tests
from conformance.report import Case, Report, Verdict, report_on
from generators.vectors.entry import Entry

PATIENCE = 10
"""Documents in a row that could not be carried out, after which no more are tried."""


class Order(msgspec.Struct, frozen=True):
    """What is to be tested. only: patterns of files or requirements, all where there is none."""

    subject: Subject
    claims: Claims
    only: tuple[str, ...] = ()
    jobs: int = 1


class Run:
    """The tests of one run, in the order of the list of vectors."""

    def __init__(self, order: Order) -> None:
        """Open the vectors; raises Unsound."""
        self._order = order
        self._vectors = Vectors(order.subject)
        self._tests = {test.id: test for test in required_tests(order.subject, order.claims)}
        self._numbers = {entry.file: str(number) for number, entry in enumerate(self._vectors, 1)}
        self._failing = 0
        self._lock = threading.Lock()

    @property
    def size(self) -> int:
        """How many vectors the release lists."""
        return len(self._vectors)

    def chosen(self) -> list[Entry]:
        """The vectors that are meant."""
        return [entry for entry in self._vectors if _meant(entry, self._order.only)]

    def verdicts(self, implementation: Implementation | None) -> list[tuple[str, Callable[[], Case]]]:
        """Id and test of each vector; without an implementation there is none."""
        if implementation is None:
            return []
        return [(entry.file, partial(self._verdict, implementation, entry)) for entry in self.chosen()]

    def round_trips(self, trip: RoundTrip | None) -> list[tuple[str, Callable[[], Case]]]:
        """Id and test of each valid vector and each encoding to write it in."""
        if trip is None:
            return []
        valid = [entry for entry in self.chosen() if entry.verdict == "valid" and self._tests[entry.file].claimed]
        encodings = [e for e in ("json", "xml") if any(entry.encoding == e for entry in valid)]
        pairs = ((entry, to) for entry in valid for to in encodings)
        return [(identity(entry, to), partial(self._round_trip, trip, entry, to)) for entry, to in pairs]

    def cases(self, tests: list[tuple[str, Callable[[], Case]]]) -> Iterator[Case]:
        """The cases of some tests as they are carried out, in order; raises NotStartable, Unsound and OSError."""
        with ThreadPoolExecutor(self._order.jobs) as pool:
            futures = [pool.submit(test) for _, test in tests]
            try:
                for future in futures:
                    yield future.result()
            finally:
                for future in futures:
                    future.cancel()

    def report(self, target: str, cases: tuple[Case, ...]) -> Report:
        """The report on what was carried out."""
        return report_on(self._order.subject, "data", target, cases, self._order.claims.profile)

    def _verdict(self, implementation: Implementation, entry: Entry) -> Case:
        test = self._tests[entry.file]
        if not test.claimed:
            title = told(entry.verdict, says=entry.description)
            return Case(entry.file, Verdict.NOT_CLAIMED, title, test.requirements, reason=self._order.claims.reason)
        if self._tired:
            return case_by_answer(entry, test, Answer(reason=told("tired", count=PATIENCE)))
        content = self._vectors.content(entry.file)
        question = Question(self._numbers[entry.file], content, entry.encoding, entry.root)
        return self._noted(case_by_answer(entry, test, implementation.judge(question)))

    def _round_trip(self, trip: RoundTrip, entry: Entry, to: str) -> Case:
        if self._tired:
            reason = told("tired", count=PATIENCE)
            return Case(identity(entry, to), Verdict.ERROR, entry.description, entry.requirements, reason=reason)
        return self._noted(trip.case(entry, self._vectors.content(entry.file), to))

    @property
    def _tired(self) -> bool:
        return self._failing >= PATIENCE

    def _noted(self, case: Case) -> Case:
        """A case, of which it is remembered whether it could be carried out."""
        with self._lock:
            if not self._tired:
                self._failing = self._failing + 1 if case.verdict is Verdict.ERROR else 0
        return case


def _meant(entry: Entry, only: tuple[str, ...]) -> bool:
    names = (entry.file, entry.requirement, *entry.also, *entry.requirements)
    return not only or any(fnmatchcase(name, pattern) for pattern in only for name in names if name)
