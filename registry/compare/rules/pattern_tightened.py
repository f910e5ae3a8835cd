"""A pattern that admits fewer texts."""

from __future__ import annotations

from registry.compare.change import Change
from registry.compare.effect import FORWARD, documents
from registry.compare.rule import Flag

ON = (
    ("slot", "pattern"),
    ("type", "pattern"),
)


def flag(change: Change) -> Flag | None:
    """Judge a change; None where it is another rule's."""
    if change.xml != FORWARD:
        return None
    return Flag(f"admits fewer texts: '{change.new}'", documents(FORWARD))
