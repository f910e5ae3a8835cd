"""A code that is written differently."""

from __future__ import annotations

from registry.compare.change import RENAMED, Change
from registry.compare.effect import NEITHER, documents
from registry.compare.rule import Flag

ON = (("code", RENAMED),)


def flag(change: Change) -> Flag | None:
    """Judge a change; None where it is another rule's."""
    return Flag(f"was written '{change.old}'", documents(NEITHER))
