"""More time than before."""

from __future__ import annotations

from registry.compare.change import Change
from registry.compare.effect import BACKWARD, conduct
from registry.compare.rule import Flag

ON = (("step", "deadline"),)


def flag(change: Change) -> Flag | None:
    """Judge a change; None where it is another rule's."""
    if "shorter" in change.facts:
        return None
    return Flag(f"has to be done within {change.exchanged('any time')}", conduct(BACKWARD, review=True))
