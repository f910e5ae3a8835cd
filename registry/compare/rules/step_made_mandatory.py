"""A step that may not be left out any more."""

from __future__ import annotations

from registry.compare.change import Change
from registry.compare.effect import FORWARD, conduct
from registry.compare.rule import Flag

ON = (("step", "optional"),)


def flag(change: Change) -> Flag | None:
    """Judge a change; None where it is another rule's."""
    return None if change.new else Flag("is mandatory now", conduct(FORWARD))
