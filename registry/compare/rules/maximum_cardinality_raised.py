"""A list that may hold more values."""

from __future__ import annotations

from registry.compare.change import Change
from registry.compare.effect import BACKWARD, documents
from registry.compare.rule import Flag

ON = (("slot", "maximum"),)


def flag(change: Change) -> Flag | None:
    """Judge a change; None where it is another rule's."""
    old, new = (float("inf") if bound is None else bound for bound in (change.old, change.new))
    if not new > old:
        return None
    told = "any number" if change.new is None else change.new
    return Flag(f"holds at most {told}", documents(BACKWARD))
