"""A URI that gives an element another meaning."""

from __future__ import annotations

from registry.compare.change import Change
from registry.compare.effect import SAME, Level, documents, unseen
from registry.compare.rule import Flag

ON = (
    ("slot", "uri"),
    ("class", "uri"),
    ("type", "uri"),
    ("enum", "uri"),
)


def flag(change: Change) -> Flag | None:
    """Judge a change; None where it is another rule's."""
    if change.old and change.new:
        return Flag(f"means '{change.new}', no longer '{change.old}'", documents(SAME, semantic=True))
    told = f"means '{change.new}'" if change.new else f"no longer means '{change.old}'"
    return Flag(told, unseen(review=True, least=Level.MINOR))
