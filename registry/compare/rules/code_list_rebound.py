"""A list that is another one, or bound differently."""

from __future__ import annotations

from registry.compare.change import Change
from registry.compare.effect import NEITHER, documents
from registry.compare.rule import Flag

ON = (("enum", "list"),)


def flag(change: Change) -> Flag | None:
    """Judge a change; None where it is another rule's."""
    return Flag(f"is of list {change.exchanged('none')}", documents(NEITHER))
