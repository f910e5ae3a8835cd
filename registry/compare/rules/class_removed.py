"""A class that is gone."""

from __future__ import annotations

from registry.compare.change import REMOVED, Change
from registry.compare.effect import NEITHER, Effect, Level, documents
from registry.compare.rule import Flag

ON = (("class", REMOVED),)


def flag(change: Change) -> Flag | None:
    """Judge a change; None where it is another rule's."""
    if "instantiable" not in change.facts:
        return Flag("is gone, and was abstract", Effect(least=Level.PATCH))
    return Flag("is gone", documents(NEITHER))
