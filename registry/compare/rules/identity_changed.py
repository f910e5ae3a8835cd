"""A slot that begins or ceases to identify instances or to name their class."""

from __future__ import annotations

from registry.compare.change import Change
from registry.compare.effect import NEITHER, documents
from registry.compare.rule import Flag

ON = (("slot", "identity"),)


def flag(change: Change) -> Flag | None:
    """Judge a change; None where it is another rule's."""
    return Flag(f"is {change.new or 'no identifier'}, was {change.old or 'no identifier'}", documents(NEITHER))
