"""What a call without a parameter means."""

from __future__ import annotations

from registry.compare.change import Change
from registry.compare.effect import SAME, conduct
from registry.compare.rule import Flag

ON = (
    ("parameter", "default"),
    ("operation", "default"),
)


def flag(change: Change) -> Flag | None:
    """Judge a change; None where it is another rule's."""
    return Flag(f"has default {change.exchanged('none')}", conduct(SAME, semantic=True))
