"""A pattern that is written differently and admits the same texts."""

from __future__ import annotations

from registry.compare.change import Change
from registry.compare.effect import SAME, unseen
from registry.compare.rule import Flag

ON = (
    ("slot", "pattern"),
    ("type", "pattern"),
)


def flag(change: Change) -> Flag | None:
    """Judge a change; None where it is another rule's."""
    return Flag("has its pattern written differently", unseen()) if change.xml == SAME else None
