"""A rule that documents need not meet any more."""

from __future__ import annotations

from registry.compare.change import REMOVED, Change
from registry.compare.effect import BACKWARD, documents
from registry.compare.rule import Flag

ON = (
    ("rule", REMOVED),
    ("slot", "condition"),
    ("type", "condition"),
    ("class", "condition"),
)


def flag(change: Change) -> Flag | None:
    """Judge a change; None where it is another rule's."""
    if change.new:
        return None
    return Flag("need not be met any more", documents(BACKWARD, review=True))
