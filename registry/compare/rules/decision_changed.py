"""What decides on the way out of a gateway, or what an end stands for."""

from __future__ import annotations

from registry.compare.change import Change
from registry.compare.effect import UNKNOWN, conduct
from registry.compare.rule import Flag

ON = (
    ("step", "condition"),
    ("step", "result"),
)


def flag(change: Change) -> Flag | None:
    """Judge a change; None where it is another rule's."""
    return Flag(f"decides by {change.exchanged('nothing')}", conduct(UNKNOWN, review=True))
