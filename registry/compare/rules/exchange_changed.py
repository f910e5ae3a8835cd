"""How calls and their results follow each other, or how events are delivered."""

from __future__ import annotations

from registry.compare.change import Change
from registry.compare.effect import NEITHER, conduct
from registry.compare.rule import Flag

ON = (
    ("operation", "exchange"),
    ("event", "exchange"),
)


def flag(change: Change) -> Flag | None:
    """Judge a change; None where it is another rule's."""
    return Flag(f"is {change.exchanged('plain')}", conduct(NEITHER))
