"""A class whose instances may hold keys that nobody declared."""

from __future__ import annotations

from registry.compare.change import Change
from registry.compare.effect import BACKWARD, documents
from registry.compare.rule import Flag

ON = (("class", "extra-slots"),)


def flag(change: Change) -> Flag | None:
    """Judge a change; None where it is another rule's."""
    if change.new is None or change.old is not None:
        return None
    return Flag("admits keys that are not declared", documents(BACKWARD, review=True))
