"""A class whose instances may hold declared keys only, or other undeclared ones."""

from __future__ import annotations

from registry.compare.change import Change
from registry.compare.effect import FORWARD, UNKNOWN, documents
from registry.compare.rule import Flag

ON = (("class", "extra-slots"),)


def flag(change: Change) -> Flag | None:
    """Judge a change; None where it is another rule's."""
    if change.old is None:
        return None
    effect = FORWARD if change.new is None else UNKNOWN
    return Flag("admits fewer or other keys that are not declared", documents(effect, review=change.new is not None))
