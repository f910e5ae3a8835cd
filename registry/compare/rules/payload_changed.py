"""A body or message of another class."""

from __future__ import annotations

from registry.compare.change import Change
from registry.compare.effect import NEITHER, conduct
from registry.compare.rule import Flag

ON = (
    ("request", "payload"),
    ("response", "payload"),
    ("event", "payload"),
    ("step", "payload"),
)


def flag(change: Change) -> Flag | None:
    """Judge a change; None where it is another rule's."""
    return Flag(f"carries {change.exchanged('nothing')}", conduct(NEITHER))
