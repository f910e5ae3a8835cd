"""A range that another one takes the place of that holds all of its values."""

from __future__ import annotations

from registry.compare.change import Change
from registry.compare.effect import BACKWARD, SAME, Effect
from registry.compare.rule import Flag

ON = (
    ("slot", "range"),
    ("type", "range"),
)


def flag(change: Change) -> Flag | None:
    """Judge a change; None where it is another rule's."""
    if change.xml != BACKWARD or change.json not in (BACKWARD, SAME):
        return None
    return Flag(f"admits '{change.new}', wider than '{change.old}'", Effect(xml=BACKWARD, json=BACKWARD))
