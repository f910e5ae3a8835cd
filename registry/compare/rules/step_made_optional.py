"""A step that may be left out."""

from __future__ import annotations

from registry.compare.change import Change
from registry.compare.effect import BACKWARD, conduct
from registry.compare.rule import Flag

ON = (("step", "optional"),)


def flag(change: Change) -> Flag | None:
    """Judge a change; None where it is another rule's."""
    return Flag("is optional now", conduct(BACKWARD)) if change.new else None
