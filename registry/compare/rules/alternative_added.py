"""A subclass or union member that may stand where it could not."""

from __future__ import annotations

from registry.compare.change import ADDED, Change
from registry.compare.effect import BACKWARD, Effect, documents
from registry.compare.rule import Flag

ON = (
    ("subclass", ADDED),
    ("slot", "alternatives"),
)


def flag(change: Change) -> Flag | None:
    """Judge a change; None where it is another rule's."""
    if change.element == "subclass":
        return Flag("may stand where its parent is meant", documents(BACKWARD))
    if change.json != BACKWARD:
        return None
    return Flag(f"admits '{change.new}', more than '{change.old}'", Effect(xml=change.xml or BACKWARD, json=BACKWARD))
