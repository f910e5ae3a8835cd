"""Slots whose elements follow each other differently."""

from __future__ import annotations

from registry.compare.change import Change
from registry.compare.effect import NEITHER, SAME, Effect, Level
from registry.compare.rule import Flag

ON = (("class", "order"),)


def flag(change: Change) -> Flag | None:
    """Judge a change; None where it is another rule's."""
    return Flag("has its slots in another order", Effect(xml=NEITHER, json=SAME, least=Level.PATCH))
