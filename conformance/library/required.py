"""The list of tests that a standard demands of an implementation; what a report has to hold."""

from __future__ import annotations

from typing import NamedTuple

from conformance.library.claims import Claims
from conformance.library.subject import Subject
from conformance.library.vectors import Vectors
from generators.vectors.entry import Entry

KINDS = {"data": "data", "interface": "api", "process": "process"}
"""Kind of a standard → kind of the report on an implementation of it."""


class RequiredTest(NamedTuple):
    """A test that the release lists.

    id: that of its case in a report. requirements: what it proves. claimed: it has to be carried out.
    """

    id: str
    requirements: tuple[str, ...]
    claimed: bool


def required_tests(subject: Subject, claims: Claims) -> list[RequiredTest]:
    """All tests that a release lists: of data every vector, of an interface every step of every scenario.

    A process has none of its own: which logs are replayed is up to the implementation. Raises Unsound.
    """
    if subject.standard.kind == "data":
        found = ((e.file, shown_by_vector(e), claims.vector(e)) for e in Vectors(subject))
    else:
        counted = ((s, claims.steps(s)) for s in subject.standard.scenarios)
        found = ((f"{s.id}.{p.id}", p.requirements, p.id in ids) for s, ids in counted for p in s.steps)
    return [RequiredTest(*test) for test in found]


def shown_by_vector(entry: Entry) -> tuple[str, ...]:
    """The requirements that a vector proves: those that a valid one keeps, or that an invalid one violates."""
    if entry.verdict == "valid":
        return entry.requirements
    return tuple(identity for identity in (entry.requirement, *entry.also) if identity)


def shown_by_logs(subject: Subject, claims: Claims) -> tuple[str, ...]:
    """The requirements of a process that event logs show, as far as they are claimed."""
    return tuple(
        r.id for r in subject.requirements.requirements if r.observable and r.tests and claims.requirement(r.id)
    )
