"""A class that may have instances of its own now."""

from __future__ import annotations

from registry.compare.change import Change
from registry.compare.effect import BACKWARD, documents
from registry.compare.rule import Flag

ON = (("class", "abstract"),)


def flag(change: Change) -> Flag | None:
    """Judge a change; None where it is another rule's."""
    return None if change.new else Flag("may have instances of its own", documents(BACKWARD))
