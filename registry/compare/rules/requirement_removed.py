"""A statement that implementations are not measured by any more."""

from __future__ import annotations

from registry.compare.change import REMOVED, Change
from registry.compare.effect import BACKWARD, SAME, conduct
from registry.compare.rule import Flag

ON = (("requirement", REMOVED),)


def flag(change: Change) -> Flag | None:
    """Judge a change; None where it is another rule's."""
    return Flag("is gone", conduct(BACKWARD if "MUST" in change.facts else SAME, review=True))
