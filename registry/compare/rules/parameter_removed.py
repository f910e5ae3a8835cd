"""A parameter or header that is gone."""

from __future__ import annotations

from registry.compare.change import REMOVED, Change
from registry.compare.effect import FORWARD, NEITHER, conduct
from registry.compare.rule import Flag

ON = (
    ("parameter", REMOVED),
    ("header", REMOVED),
)


def flag(change: Change) -> Flag | None:
    """Judge a change; None where it is another rule's."""
    return Flag("is gone", conduct(NEITHER if "required" in change.facts else FORWARD))
