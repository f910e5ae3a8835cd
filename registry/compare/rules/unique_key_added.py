"""Values that have to be unique now."""

from __future__ import annotations

from registry.compare.change import ADDED, Change
from registry.compare.effect import FORWARD, documents
from registry.compare.rule import Flag

ON = (
    ("unique key", ADDED),
    ("slot", "uniqueness"),
)


def flag(change: Change) -> Flag | None:
    """Judge a change; None where it is another rule's."""
    if change.element == "slot" and not change.new:
        return None
    told = f"of '{change.new}' holds" if change.element != "slot" else "holds each value once"
    return Flag(told, documents(FORWARD))
