"""A slot that goes over the wire by another name."""

from __future__ import annotations

from registry.compare.change import RENAMED, Change
from registry.compare.effect import NEITHER, documents
from registry.compare.rule import Flag

ON = (("slot", RENAMED),)


def flag(change: Change) -> Flag | None:
    """Judge a change; None where it is another rule's."""
    return Flag(f"was called '{change.old}'", documents(NEITHER))
