"""A code of an open or external list that is new."""

from __future__ import annotations

from registry.compare.change import ADDED, Change
from registry.compare.effect import unseen
from registry.compare.rule import Flag

ON = (("code", ADDED),)


def flag(change: Change) -> Flag | None:
    """Judge a change; None where it is another rule's."""
    return Flag("is new in an open list", unseen()) if "open" in change.facts else None
