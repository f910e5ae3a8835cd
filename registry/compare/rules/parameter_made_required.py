"""A parameter or body that calls may not leave out any more."""

from __future__ import annotations

from registry.compare.change import Change
from registry.compare.effect import FORWARD, conduct
from registry.compare.rule import Flag

ON = (
    ("parameter", "required"),
    ("request", "required"),
    ("header", "required"),
)


def flag(change: Change) -> Flag | None:
    """Judge a change; None where it is another rule's."""
    return Flag("is required now", conduct(FORWARD)) if change.new else None
