"""A business rule that rejected and warns now."""

from __future__ import annotations

from registry.compare.change import Change
from registry.compare.effect import BACKWARD, documents
from registry.compare.rule import Flag

ON = (("business rule", "level"),)


def flag(change: Change) -> Flag | None:
    """Judge a change; None where it is another rule's."""
    if change.new == "error":
        return None
    return Flag("is a warning now, and was an error", documents(BACKWARD, review=True, tolerated=True))
