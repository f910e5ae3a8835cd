"""A statement that implementations are measured by now."""

from __future__ import annotations

from registry.compare.change import ADDED, Change
from registry.compare.effect import FORWARD, SAME, conduct
from registry.compare.rule import Flag

ON = (("requirement", ADDED),)


def flag(change: Change) -> Flag | None:
    """Judge a change; None where it is another rule's."""
    if "MUST" in change.facts:
        return Flag("is new and a MUST", conduct(FORWARD))
    return Flag("is new", conduct(SAME))
