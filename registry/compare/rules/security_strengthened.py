"""Access that takes more than before."""

from __future__ import annotations

from registry.compare.change import Change
from registry.compare.effect import FORWARD, NEITHER, conduct
from registry.compare.rule import Flag

ON = (("operation", "security"),)


def flag(change: Change) -> Flag | None:
    """Judge a change; None where it is another rule's."""
    if "stronger" not in change.facts:
        return None
    return Flag(f"demands {change.exchanged('nothing')}", conduct(NEITHER if "another" in change.facts else FORWARD))
