"""A step that another operation carries out."""

from __future__ import annotations

from registry.compare.change import Change
from registry.compare.effect import NEITHER, conduct
from registry.compare.rule import Flag

ON = (("step", "operation"),)


def flag(change: Change) -> Flag | None:
    """Judge a change; None where it is another rule's."""
    return Flag(f"is carried out by {change.exchanged('no operation')}", conduct(NEITHER))
