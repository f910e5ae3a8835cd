"""A list that must hold more values."""

from __future__ import annotations

from registry.compare.change import Change
from registry.compare.effect import FORWARD, documents
from registry.compare.rule import Flag

ON = (("slot", "minimum"),)


def flag(change: Change) -> Flag | None:
    """Judge a change; None where it is another rule's."""
    old, new = change.old, change.new
    if not new > old:
        return None
    told = "any number" if change.new is None else change.new
    return Flag(f"holds at least {told}", documents(FORWARD))
