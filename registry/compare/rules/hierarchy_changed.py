"""Inheritance that is arranged differently while every class keeps its slots."""

from __future__ import annotations

from registry.compare.change import Change
from registry.compare.effect import Effect, Level
from registry.compare.rule import Flag

ON = (("class", "hierarchy"),)


def flag(change: Change) -> Flag | None:
    """Judge a change; None where it is another rule's."""
    return Flag("has its slots from elsewhere in its hierarchy", Effect(least=Level.PATCH))
