"""A slot that becomes an attribute in XML, or an element."""

from __future__ import annotations

from registry.compare.change import Change
from registry.compare.effect import NEITHER, Effect
from registry.compare.rule import Flag

ON = (("slot", "xml-form"),)


def flag(change: Change) -> Flag | None:
    """Judge a change; None where it is another rule's."""
    return Flag(f"is an {change.new} in XML, no longer an {change.old}", Effect(xml=NEITHER))
