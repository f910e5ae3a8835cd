"""A range that another one takes the place of that it holds."""

from __future__ import annotations

from registry.compare.change import Change
from registry.compare.effect import FORWARD, SAME, Effect
from registry.compare.rule import Flag

ON = (
    ("slot", "range"),
    ("type", "range"),
)


def flag(change: Change) -> Flag | None:
    """Judge a change; None where it is another rule's."""
    if change.xml != FORWARD or change.json not in (FORWARD, SAME):
        return None
    return Flag(f"admits '{change.new}', narrower than '{change.old}'", Effect(xml=FORWARD, json=FORWARD))
