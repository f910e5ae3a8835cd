"""A slot is no longer confined to certain values, or to more than before."""

from __future__ import annotations

from registry.compare.change import Change
from registry.compare.effect import BACKWARD, documents
from registry.compare.rule import Flag

ON = (
    ("slot", "constant"),
    ("type", "constant"),
)


def flag(change: Change) -> Flag | None:
    """Judge a change; None where it is another rule's."""
    if change.xml != BACKWARD:
        return None
    return Flag(f"admits {change.exchanged('every value')}", documents(BACKWARD))
