"""A code of a closed list that is new."""

from __future__ import annotations

from registry.compare.change import ADDED, Change
from registry.compare.effect import BACKWARD, documents
from registry.compare.rule import Flag

ON = (("code", ADDED),)


def flag(change: Change) -> Flag | None:
    """Judge a change; None where it is another rule's."""
    return None if "open" in change.facts else Flag("is new", documents(BACKWARD))
