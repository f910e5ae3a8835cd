"""A rule or condition that says something else."""

from __future__ import annotations

from registry.compare.change import Change
from registry.compare.effect import UNKNOWN, documents
from registry.compare.rule import Flag

ON = (
    ("business rule", "expression"),
    ("rule", "expression"),
    ("slot", "condition"),
    ("type", "condition"),
    ("class", "condition"),
)


def flag(change: Change) -> Flag | None:
    """Judge a change; None where it is another rule's."""
    if not (change.old and change.new):
        return None
    return Flag("says something else", documents(UNKNOWN, review=True))
