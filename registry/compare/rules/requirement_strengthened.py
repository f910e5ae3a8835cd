"""A statement that binds more than before."""

from __future__ import annotations

from registry.compare.change import Change
from registry.compare.effect import FORWARD, conduct
from registry.compare.rule import Flag

ON = (("requirement", "level"),)
STRENGTH = ("MAY", "SHOULD", "MUST")


def flag(change: Change) -> Flag | None:
    """Judge a change; None where it is another rule's."""
    if STRENGTH.index(change.new) < STRENGTH.index(change.old):
        return None
    return Flag(f"is a {change.new}, no longer a {change.old}", conduct(FORWARD, review=True))
