"""Who acts."""

from __future__ import annotations

from registry.compare.change import Change
from registry.compare.effect import NEITHER, conduct
from registry.compare.rule import Flag

ON = (
    ("operation", "responsibility"),
    ("event", "responsibility"),
    ("step", "responsibility"),
    ("participant", "responsibility"),
)


def flag(change: Change) -> Flag | None:
    """Judge a change; None where it is another rule's."""
    return Flag(f"belongs to {change.exchanged('nobody')}", conduct(NEITHER))
