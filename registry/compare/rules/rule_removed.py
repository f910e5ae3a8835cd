"""A rule that documents need not meet any more."""

from __future__ import annotations

from registry.compare.change import REMOVED, Change
from registry.compare.effect import BACKWARD, documents, unseen
from registry.compare.rule import Flag

ON = (
    ("business rule", REMOVED),
    ("rule", REMOVED),
    ("slot", "condition"),
    ("type", "condition"),
    ("class", "condition"),
)


def flag(change: Change) -> Flag | None:
    """Judge a change; None where it is another rule's."""
    if change.element != "business rule" and change.new:
        return None
    if "warning" in change.facts:
        return Flag("warns no longer", unseen())
    return Flag("need not be met any more", documents(BACKWARD, review=True))
