"""A class that documents may not be of any more."""

from __future__ import annotations

from registry.compare.change import REMOVED, Change
from registry.compare.effect import FORWARD, documents
from registry.compare.rule import Flag

ON = (("root", REMOVED),)


def flag(change: Change) -> Flag | None:
    """Judge a change; None where it is another rule's."""
    return Flag("is no document any more", documents(FORWARD, review=True))
