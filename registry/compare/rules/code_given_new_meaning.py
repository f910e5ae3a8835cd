"""A code that means something else."""

from __future__ import annotations

from registry.compare.change import Change
from registry.compare.effect import SAME, Level, documents, unseen
from registry.compare.rule import Flag

ON = (("code", "uri"),)


def flag(change: Change) -> Flag | None:
    """Judge a change; None where it is another rule's."""
    if change.old and change.new:
        return Flag(f"means '{change.new}', no longer '{change.old}'", documents(SAME, semantic=True, illegal=True))
    return Flag(f"means '{change.new or 'nothing stated'}'", unseen(review=True, least=Level.MINOR))
