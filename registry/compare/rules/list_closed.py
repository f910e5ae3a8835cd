"""A list that admits its codes only."""

from __future__ import annotations

from registry.compare.change import Change
from registry.compare.effect import FORWARD, documents
from registry.compare.rule import Flag

ON = (("enum", "open"),)


def flag(change: Change) -> Flag | None:
    """Judge a change; None where it is another rule's."""
    return None if change.new else Flag("admits its codes only", documents(FORWARD))
