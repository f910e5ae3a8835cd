"""A slot admits certain values only."""

from __future__ import annotations

from registry.compare.change import Change
from registry.compare.effect import FORWARD, documents
from registry.compare.rule import Flag

ON = (
    ("slot", "constant"),
    ("type", "constant"),
)


def flag(change: Change) -> Flag | None:
    """Judge a change; None where it is another rule's."""
    if change.xml != FORWARD:
        return None
    return Flag(f"admits {change.exchanged('every value')}", documents(FORWARD))
