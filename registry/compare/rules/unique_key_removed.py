"""Values that need not be unique any more."""

from __future__ import annotations

from registry.compare.change import REMOVED, Change
from registry.compare.effect import BACKWARD, documents
from registry.compare.rule import Flag

ON = (
    ("unique key", REMOVED),
    ("slot", "uniqueness"),
)


def flag(change: Change) -> Flag | None:
    """Judge a change; None where it is another rule's."""
    if change.element == "slot" and change.new:
        return None
    told = f"of '{change.old}' is gone" if change.element != "slot" else "may hold a value several times"
    return Flag(told, documents(BACKWARD, review=True))
