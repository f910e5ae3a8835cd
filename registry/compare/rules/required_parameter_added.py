"""A parameter that calls have to give."""

from __future__ import annotations

from registry.compare.change import ADDED, Change
from registry.compare.effect import NEITHER, conduct
from registry.compare.rule import Flag

ON = (("parameter", ADDED),)


def flag(change: Change) -> Flag | None:
    """Judge a change; None where it is another rule's."""
    return Flag("is new and required", conduct(NEITHER)) if "required" in change.facts else None
