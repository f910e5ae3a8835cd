"""A type or list that is new."""

from __future__ import annotations

from registry.compare.change import ADDED, Change
from registry.compare.effect import Effect, Level
from registry.compare.rule import Flag

ON = (
    ("type", ADDED),
    ("enum", ADDED),
)


def flag(change: Change) -> Flag | None:
    """Judge a change; None where it is another rule's."""
    return Flag("is new", Effect(least=Level.MINOR if change.element == "enum" else Level.PATCH))
