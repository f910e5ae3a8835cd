"""A business rule that warned and rejects now."""

from __future__ import annotations

from registry.compare.change import Change
from registry.compare.effect import FORWARD, documents
from registry.compare.rule import Flag

ON = (("business rule", "level"),)


def flag(change: Change) -> Flag | None:
    """Judge a change; None where it is another rule's."""
    if change.new != "error":
        return None
    return Flag("is an error now, and was a warning", documents(FORWARD))
