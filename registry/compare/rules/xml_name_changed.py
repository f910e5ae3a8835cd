"""A slot that is called differently in XML alone."""

from __future__ import annotations

from registry.compare.change import Change
from registry.compare.effect import NEITHER, Effect
from registry.compare.rule import Flag

ON = (("slot", "xml-name"),)


def flag(change: Change) -> Flag | None:
    """Judge a change; None where it is another rule's."""
    return Flag(f"is called '{change.new}' in XML, no longer '{change.old}'", Effect(xml=NEITHER))
