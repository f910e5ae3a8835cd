"""A profile that implementations may claim now."""

from __future__ import annotations

from registry.compare.change import ADDED, Change
from registry.compare.effect import BACKWARD, conduct
from registry.compare.rule import Flag

ON = (("profile", ADDED),)


def flag(change: Change) -> Flag | None:
    """Judge a change; None where it is another rule's."""
    return Flag("is new", conduct(BACKWARD))
