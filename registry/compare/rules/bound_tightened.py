"""A bound that admits fewer values."""

from __future__ import annotations

from registry.compare.change import Change
from registry.compare.effect import FORWARD, documents
from registry.compare.rule import Flag

ON = (
    ("slot", "bound"),
    ("type", "bound"),
)


def flag(change: Change) -> Flag | None:
    """Judge a change; None where it is another rule's."""
    if change.xml != FORWARD:
        return None
    return Flag(f"has bound {change.exchanged('none')}", documents(FORWARD))
