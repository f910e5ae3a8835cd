"""A result, or an error, that a process may end with."""

from __future__ import annotations

from registry.compare.change import ADDED, Change
from registry.compare.effect import BACKWARD, conduct
from registry.compare.rule import Flag

ON = (
    ("outcome", ADDED),
    ("process error", ADDED),
)


def flag(change: Change) -> Flag | None:
    """Judge a change; None where it is another rule's."""
    return Flag("is new", conduct(BACKWARD, review=True))
