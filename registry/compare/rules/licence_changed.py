"""The licence of a standard."""

from __future__ import annotations

from registry.compare.change import Change
from registry.compare.effect import Level, unseen
from registry.compare.rule import Flag

ON = (("standard", "licence"),)


def flag(change: Change) -> Flag | None:
    """Judge a change; None where it is another rule's."""
    return Flag(f"is under {change.exchanged('no licence')}", unseen(review=True, least=Level.MINOR))
