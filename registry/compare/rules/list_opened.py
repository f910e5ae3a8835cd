"""A list that admits every code now."""

from __future__ import annotations

from registry.compare.change import Change
from registry.compare.effect import BACKWARD, documents
from registry.compare.rule import Flag

ON = (("enum", "open"),)


def flag(change: Change) -> Flag | None:
    """Judge a change; None where it is another rule's."""
    return Flag("admits every code", documents(BACKWARD)) if change.new else None
