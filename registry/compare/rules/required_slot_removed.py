"""A slot that instances had to have and may not have any more."""

from __future__ import annotations

from registry.compare.change import REMOVED, Change
from registry.compare.effect import NEITHER, documents
from registry.compare.rule import Flag

ON = (("slot", REMOVED),)


def flag(change: Change) -> Flag | None:
    """Judge a change; None where it is another rule's."""
    if not change.old.required:
        return None
    return Flag("is gone, and was required", documents(NEITHER))
