"""A dependency in another version, a new one, or one that is gone."""

from __future__ import annotations

from registry.compare.change import ADDED, REMOVED, Change
from registry.compare.effect import unseen
from registry.compare.rule import Flag

ON = (
    ("dependency", "version"),
    ("dependency", ADDED),
    ("dependency", REMOVED),
)


def flag(change: Change) -> Flag | None:
    """Judge a change; None where it is another rule's."""
    return Flag(f"is {change.exchanged('none')}", unseen())
