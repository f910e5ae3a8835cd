"""A step that may not be left out."""

from __future__ import annotations

from registry.compare.change import ADDED, Change
from registry.compare.effect import NEITHER, conduct
from registry.compare.rule import Flag

ON = (("step", ADDED),)


def flag(change: Change) -> Flag | None:
    """Judge a change; None where it is another rule's."""
    if change.facts & {"optional", "routing"}:
        return None
    return Flag("is new and mandatory", conduct(NEITHER))
