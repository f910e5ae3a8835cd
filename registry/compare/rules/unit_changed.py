"""A unit of measure that is another one."""

from __future__ import annotations

from registry.compare.change import Change
from registry.compare.effect import SAME, documents
from registry.compare.rule import Flag

ON = (("slot", "unit"),)


def flag(change: Change) -> Flag | None:
    """Judge a change; None where it is another rule's."""
    return Flag(f"is in {change.exchanged('no unit')}", documents(SAME, semantic=True))
