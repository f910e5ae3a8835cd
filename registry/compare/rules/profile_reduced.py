"""A profile that comprises less of what the standard still has."""

from __future__ import annotations

from registry.compare.change import Change, first_few
from registry.compare.effect import BACKWARD, SAME, conduct
from registry.compare.rule import Flag

ON = (("profile", "fewer"),)


def flag(change: Change) -> Flag | None:
    """Judge a change; None where it is another rule's."""
    effect = conduct(BACKWARD if "binding" in change.facts else SAME)
    return Flag(f"no longer comprises {first_few(change.old)}", effect)
