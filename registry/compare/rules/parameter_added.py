"""A parameter that calls may leave out."""

from __future__ import annotations

from registry.compare.change import ADDED, Change
from registry.compare.effect import BACKWARD, conduct
from registry.compare.rule import Flag

ON = (
    ("parameter", ADDED),
    ("header", ADDED),
)


def flag(change: Change) -> Flag | None:
    """Judge a change; None where it is another rule's."""
    if change.element == "header":
        return Flag("is new", conduct(BACKWARD))
    return None if "required" in change.facts else Flag("is new and optional", conduct(BACKWARD))
