"""A type or list that is gone or has another name."""

from __future__ import annotations

from registry.compare.change import REMOVED, RENAMED, Change
from registry.compare.effect import Effect
from registry.compare.rule import Flag

ON = (
    ("type", REMOVED),
    ("enum", REMOVED),
    ("type", RENAMED),
    ("enum", RENAMED),
)


def flag(change: Change) -> Flag | None:
    """Judge a change; None where it is another rule's."""
    told = "is gone" if change.aspect == REMOVED else f"was called '{change.old}'"
    return Flag(told, Effect(review=True))
