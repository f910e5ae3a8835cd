"""A pattern that admits other texts, or nobody knows which."""

from __future__ import annotations

from registry.compare.change import Change
from registry.compare.effect import BACKWARD, FORWARD, NEITHER, SAME, UNKNOWN, documents
from registry.compare.rule import Flag

ON = (
    ("slot", "pattern"),
    ("type", "pattern"),
)


def flag(change: Change) -> Flag | None:
    """Judge a change; None where it is another rule's."""
    if change.xml in (FORWARD, BACKWARD, SAME):
        return None
    known = change.xml == NEITHER
    return Flag(f"admits other texts: '{change.new}'", documents(NEITHER if known else UNKNOWN, review=not known))
