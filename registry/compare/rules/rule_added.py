"""A rule that documents have to meet now."""

from __future__ import annotations

from registry.compare.change import ADDED, Change
from registry.compare.effect import FORWARD, Level, documents, unseen
from registry.compare.rule import Flag

ON = (
    ("business rule", ADDED),
    ("rule", ADDED),
    ("slot", "condition"),
    ("type", "condition"),
    ("class", "condition"),
)


def flag(change: Change) -> Flag | None:
    """Judge a change; None where it is another rule's."""
    if change.element != "business rule" and change.old:
        return None
    if "warning" in change.facts:
        return Flag("warns now", unseen(least=Level.MINOR))
    return Flag("has to be met now", documents(FORWARD))
