"""Elements that XML knows by another namespace."""

from __future__ import annotations

from registry.compare.change import Change
from registry.compare.effect import NEITHER, Effect
from registry.compare.rule import Flag

ON = (
    ("module", "namespace"),
    ("class", "namespace"),
)


def flag(change: Change) -> Flag | None:
    """Judge a change; None where it is another rule's."""
    return Flag(f"has namespace '{change.new}', no longer '{change.old}'", Effect(xml=NEITHER))
