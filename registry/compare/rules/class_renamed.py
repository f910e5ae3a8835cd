"""A class whose name no document shows."""

from __future__ import annotations

from registry.compare.change import RENAMED, Change
from registry.compare.effect import Effect
from registry.compare.rule import Flag

ON = (("class", RENAMED),)


def flag(change: Change) -> Flag | None:
    """Judge a change; None where it is another rule's."""
    if "wire" in change.facts:
        return None
    return Flag(f"was called '{change.old}'", Effect(review=True))
