"""Access that takes less than before."""

from __future__ import annotations

from registry.compare.change import Change
from registry.compare.effect import BACKWARD, conduct
from registry.compare.rule import Flag

ON = (("operation", "security"),)


def flag(change: Change) -> Flag | None:
    """Judge a change; None where it is another rule's."""
    if "stronger" in change.facts:
        return None
    return Flag(f"demands {change.exchanged('nothing')}", conduct(BACKWARD, review=True))
