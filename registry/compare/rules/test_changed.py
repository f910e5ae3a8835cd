"""A scenario that implementations are tested by."""

from __future__ import annotations

from registry.compare.change import ADDED, REMOVED, Change
from registry.compare.effect import unseen
from registry.compare.rule import Flag

ON = (
    ("scenario", ADDED),
    ("scenario", REMOVED),
)


def flag(change: Change) -> Flag | None:
    """Judge a change; None where it is another rule's."""
    return Flag("is new" if change.aspect == ADDED else "is gone", unseen(review=True))
