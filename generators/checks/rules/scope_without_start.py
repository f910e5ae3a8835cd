"""Pools and subprocesses without a start."""

from __future__ import annotations

from collections.abc import Iterator

from generators.checks.soundness import unsound
from generators.checks.subject import Flag, Subject


def check(subject: Subject) -> Iterator[Flag]:
    """Each of them; decided on the graph of the steps."""
    yield from unsound(subject, "scope-without-start")
