"""Processes too large to be played through."""

from __future__ import annotations

from collections.abc import Iterator

from generators.checks.soundness import unsound
from generators.checks.subject import Flag, Subject


def check(subject: Subject) -> Iterator[Flag]:
    """Told once; the bound is `generators.soundness.exploring.MOST_STATES`."""
    yield from unsound(subject, "too-many-states")
