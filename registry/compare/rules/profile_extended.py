"""A profile that comprises more of what the standard had already."""

from __future__ import annotations

from registry.compare.change import Change, first_few
from registry.compare.effect import FORWARD, SAME, conduct
from registry.compare.rule import Flag

ON = (("profile", "more"),)


def flag(change: Change) -> Flag | None:
    """Judge a change; None where it is another rule's."""
    effect = conduct(FORWARD if "binding" in change.facts else SAME)
    return Flag(f"comprises {first_few(change.new)} in addition", effect)
