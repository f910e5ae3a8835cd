"""What an implementation says about a document."""

from __future__ import annotations

from typing import Protocol

import msgspec

from conformance.report import Evidence
from generators.model.node import Text

ACCEPT, REJECT = "accept", "reject"


class Question(msgspec.Struct, frozen=True):
    """A document that is shown to an implementation. id: says nothing of what is expected. root: class of it."""

    id: str
    content: bytes
    encoding: str
    root: str


class Objection(msgspec.Struct, frozen=True):
    """Why an implementation rejects a document, as far as it says: requirement id, place, and a message."""

    requirement: str = ""
    path: str = ""
    message: str = ""


class Answer(msgspec.Struct, frozen=True):
    """What came back. verdict: accept | reject, empty where there is none; then `reason` says why."""

    verdict: str = ""
    objections: tuple[Objection, ...] = ()
    evidence: tuple[Evidence, ...] = ()
    reason: Text = {}


class Implementation(Protocol):
    """What is asked, by several threads at once."""

    def judge(self, question: Question) -> Answer:
        """The verdict of the implementation on a document, in bounded time."""

    def close(self) -> None:
        """End what still runs."""


class NotStartable(Exception):
    """A command that cannot be started at all; the message says why."""
