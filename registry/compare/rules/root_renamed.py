"""A class whose name documents show: a root, or one that its instances name."""

from __future__ import annotations

from registry.compare.change import RENAMED, Change
from registry.compare.effect import NEITHER, documents
from registry.compare.rule import Flag

ON = (("class", RENAMED),)


def flag(change: Change) -> Flag | None:
    """Judge a change; None where it is another rule's."""
    return Flag(f"was called '{change.old}' in documents", documents(NEITHER)) if "wire" in change.facts else None
