"""A subclass or union member that may not stand any more where it could."""

from __future__ import annotations

from registry.compare.change import REMOVED, Change
from registry.compare.effect import FORWARD, Effect, documents
from registry.compare.rule import Flag

ON = (
    ("subclass", REMOVED),
    ("slot", "alternatives"),
)


def flag(change: Change) -> Flag | None:
    """Judge a change; None where it is another rule's."""
    if change.element == "subclass":
        return Flag("may not stand any more where its parent is meant", documents(FORWARD))
    if change.json != FORWARD:
        return None
    return Flag(f"admits '{change.new}', less than '{change.old}'", Effect(xml=change.xml or FORWARD, json=FORWARD))
