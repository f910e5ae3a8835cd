"""A step that is gone."""

from __future__ import annotations

from registry.compare.change import REMOVED, Change
from registry.compare.effect import FORWARD, NEITHER, conduct
from registry.compare.rule import Flag

ON = (("step", REMOVED),)


def flag(change: Change) -> Flag | None:
    """Judge a change; None where it is another rule's."""
    left_out = change.facts & {"optional", "routing"}
    return Flag("is gone", conduct(FORWARD if left_out else NEITHER))
