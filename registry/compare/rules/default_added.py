"""A default where there was none."""

from __future__ import annotations

from registry.compare.change import Change
from registry.compare.effect import SAME, documents
from registry.compare.rule import Flag

ON = (("slot", "default"),)


def flag(change: Change) -> Flag | None:
    """Judge a change; None where it is another rule's."""
    return None if change.old else Flag(f"has default '{change.new}'", documents(SAME, review=True))
