"""A result, or an error, that a process does not end with any more."""

from __future__ import annotations

from registry.compare.change import REMOVED, Change
from registry.compare.effect import FORWARD, conduct
from registry.compare.rule import Flag

ON = (
    ("outcome", REMOVED),
    ("process error", REMOVED),
)


def flag(change: Change) -> Flag | None:
    """Judge a change; None where it is another rule's."""
    return Flag("is gone", conduct(FORWARD))
