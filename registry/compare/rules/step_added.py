"""A step that may be left out, or in which nobody acts."""

from __future__ import annotations

from registry.compare.change import ADDED, Change
from registry.compare.effect import BACKWARD, conduct
from registry.compare.rule import Flag

ON = (("step", ADDED),)


def flag(change: Change) -> Flag | None:
    """Judge a change; None where it is another rule's."""
    if not change.facts & {"optional", "routing"}:
        return None
    return Flag("is new", conduct(BACKWARD))
