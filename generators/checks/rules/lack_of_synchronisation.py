"""Steps that several parallel branches reach without a join."""

from __future__ import annotations

from collections.abc import Iterator

from generators.checks.soundness import unsound
from generators.checks.subject import Flag, Subject


def check(subject: Subject) -> Iterator[Flag]:
    """Each of them, with the way that leads there; decided by playing the process through."""
    yield from unsound(subject, "lack-of-synchronisation")
