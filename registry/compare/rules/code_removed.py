"""A code that is gone."""

from __future__ import annotations

from registry.compare.change import REMOVED, Change
from registry.compare.effect import FORWARD, Level, documents, unseen
from registry.compare.rule import Flag

ON = (("code", REMOVED),)


def flag(change: Change) -> Flag | None:
    """Judge a change; None where it is another rule's."""
    if "open" in change.facts:
        return Flag("is gone from an open list", unseen(least=Level.MINOR))
    return Flag("is gone", documents(FORWARD))
