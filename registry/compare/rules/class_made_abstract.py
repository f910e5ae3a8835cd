"""A class that may have no instances of its own any more."""

from __future__ import annotations

from registry.compare.change import Change
from registry.compare.effect import FORWARD, documents
from registry.compare.rule import Flag

ON = (("class", "abstract"),)


def flag(change: Change) -> Flag | None:
    """Judge a change; None where it is another rule's."""
    return Flag("may have no instances of its own", documents(FORWARD)) if change.new else None
