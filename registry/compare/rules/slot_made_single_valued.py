"""A slot that may hold one value only."""

from __future__ import annotations

from registry.compare.change import Change
from registry.compare.effect import FORWARD, NEITHER, Effect
from registry.compare.rule import Flag

ON = (("slot", "multivalued"),)


def flag(change: Change) -> Flag | None:
    """Judge a change; None where it is another rule's."""
    return None if change.new else Flag("holds one value only", Effect(xml=FORWARD, json=NEITHER))
