"""A slot that instances must have and old ones lack."""

from __future__ import annotations

from registry.compare.change import ADDED, Change
from registry.compare.effect import NEITHER, documents
from registry.compare.rule import Flag

ON = (("slot", ADDED),)


def flag(change: Change) -> Flag | None:
    """Judge a change; None where it is another rule's."""
    if not change.new.required:
        return None
    return Flag("is new and required", documents(NEITHER, tolerated=True))
