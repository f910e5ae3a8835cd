"""A profile that nobody can claim any more."""

from __future__ import annotations

from registry.compare.change import REMOVED, Change
from registry.compare.effect import FORWARD, conduct
from registry.compare.rule import Flag

ON = (("profile", REMOVED),)


def flag(change: Change) -> Flag | None:
    """Judge a change; None where it is another rule's."""
    return Flag("is gone", conduct(FORWARD))
