"""A parameter that admits more values."""

from __future__ import annotations

from registry.compare.change import Change
from registry.compare.effect import BACKWARD, SAME, conduct
from registry.compare.rule import Flag

ON = (
    ("parameter", "range"),
    ("parameter", "pattern"),
    ("parameter", "bound"),
    ("header", "range"),
    ("header", "pattern"),
    ("header", "bound"),
)


def flag(change: Change) -> Flag | None:
    """Judge a change; None where it is another rule's."""
    if change.xml not in (BACKWARD, SAME):
        return None
    return Flag(f"admits {change.exchanged('every value')}", conduct(change.xml))
