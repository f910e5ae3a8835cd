"""A parameter or body that calls may leave out."""

from __future__ import annotations

from registry.compare.change import Change
from registry.compare.effect import BACKWARD, conduct
from registry.compare.rule import Flag

ON = (
    ("parameter", "required"),
    ("request", "required"),
    ("header", "required"),
)


def flag(change: Change) -> Flag | None:
    """Judge a change; None where it is another rule's."""
    return None if change.new else Flag("is optional now", conduct(BACKWARD))
