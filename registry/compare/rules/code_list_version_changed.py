"""A list in another version of its own."""

from __future__ import annotations

from registry.compare.change import Change
from registry.compare.effect import NEITHER, Effect, unseen
from registry.compare.rule import Flag

ON = (("enum", "list-version"),)


def flag(change: Change) -> Flag | None:
    """Judge a change; None where it is another rule's."""
    if "fixed" in change.facts:
        return Flag(f"has list version '{change.new}', no longer '{change.old}'", Effect(xml=NEITHER))
    return Flag(f"has list version '{change.new}', no longer '{change.old}'", unseen())
