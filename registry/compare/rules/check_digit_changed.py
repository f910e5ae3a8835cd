"""The check digit system of a value."""

from __future__ import annotations

from registry.compare.change import Change
from registry.compare.effect import BACKWARD, FORWARD, NEITHER, documents
from registry.compare.rule import Flag

ON = (
    ("slot", "check-digit"),
    ("type", "check-digit"),
)


def flag(change: Change) -> Flag | None:
    """Judge a change; None where it is another rule's."""
    effect = FORWARD if not change.old else BACKWARD if not change.new else NEITHER
    return Flag(f"has check digits by {change.exchanged('nothing')}", documents(effect))
