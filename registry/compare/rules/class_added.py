"""A class that is new."""

from __future__ import annotations

from registry.compare.change import ADDED, Change
from registry.compare.effect import Effect, Level
from registry.compare.rule import Flag

ON = (("class", ADDED),)


def flag(change: Change) -> Flag | None:
    """Judge a change; None where it is another rule's."""
    least = Level.MINOR if "instantiable" in change.facts else Level.PATCH
    return Flag("is new", Effect(least=least))
