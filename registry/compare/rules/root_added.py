"""A class that documents may be of now."""

from __future__ import annotations

from registry.compare.change import ADDED, Change
from registry.compare.effect import BACKWARD, documents
from registry.compare.rule import Flag

ON = (("root", ADDED),)


def flag(change: Change) -> Flag | None:
    """Judge a change; None where it is another rule's."""
    return Flag("may be a document", documents(BACKWARD, tolerated=True))
