"""A problem that an operation does not answer with any more."""

from __future__ import annotations

from registry.compare.change import REMOVED, Change
from registry.compare.effect import SAME, Level, conduct
from registry.compare.rule import Flag

ON = (("problem", REMOVED),)


def flag(change: Change) -> Flag | None:
    """Judge a change; None where it is another rule's."""
    return Flag("is gone", conduct(SAME, least=Level.PATCH))
