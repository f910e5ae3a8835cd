"""More items at once than before."""

from __future__ import annotations

from registry.compare.change import Change
from registry.compare.effect import BACKWARD, conduct
from registry.compare.rule import Flag

ON = (("operation", "limit"),)


def flag(change: Change) -> Flag | None:
    """Judge a change; None where it is another rule's."""
    return Flag(f"delivers up to {change.new} items at once", conduct(BACKWARD)) if change.new > change.old else None
