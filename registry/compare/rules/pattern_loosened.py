"""A pattern that admits more texts."""

from __future__ import annotations

from registry.compare.change import Change
from registry.compare.effect import BACKWARD, documents
from registry.compare.rule import Flag

ON = (
    ("slot", "pattern"),
    ("type", "pattern"),
)


def flag(change: Change) -> Flag | None:
    """Judge a change; None where it is another rule's."""
    if change.xml != BACKWARD:
        return None
    return Flag(f"admits more texts: '{change.new}'", documents(BACKWARD))
