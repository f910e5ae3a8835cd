"""A range that another one takes the place of that holds other values."""

from __future__ import annotations

from registry.compare.change import Change
from registry.compare.effect import NEITHER, Effect
from registry.compare.rule import Flag

ON = (
    ("slot", "range"),
    ("type", "range"),
)


def flag(change: Change) -> Flag | None:
    """Judge a change; None where it is another rule's."""
    if NEITHER not in (change.xml, change.json):
        return None
    effect = Effect(xml=change.xml or NEITHER, json=change.json or NEITHER)
    return Flag(f"admits '{change.new}', no longer '{change.old}'", effect)
