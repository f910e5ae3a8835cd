"""A rule that documents have to meet now."""

from __future__ import annotations

from registry.compare.change import ADDED, Change
from registry.compare.effect import FORWARD, Effect
from registry.compare.rule import Flag

ON = (
    ("rule", ADDED),
    ("slot", "condition"),
    ("type", "condition"),
    ("class", "condition"),
)


def flag(change: Change) -> Flag | None:
    """Judge a change; None where it is another rule's."""
    if change.old:
        return None
    return Flag("has to be met now", Effect(xml=FORWARD, json=FORWARD))
