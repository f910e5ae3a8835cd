"""When a version is valid."""

from __future__ import annotations

from registry.compare.change import Change
from registry.compare.effect import Level, unseen
from registry.compare.rule import Flag

ON = (("standard", "validity"),)


def flag(change: Change) -> Flag | None:
    """Judge a change; None where it is another rule's."""
    return Flag(f"is valid {change.exchanged('at any time')}", unseen(least=Level.MINOR))
