"""A definition that reads differently in the main language."""

from __future__ import annotations

from registry.compare.change import Change
from registry.compare.effect import unseen
from registry.compare.rule import Flag

ON = (("*", "definition"),)


def flag(change: Change) -> Flag | None:
    """Judge a change; None where it is another rule's."""
    return Flag("has another definition", unseen(review=True))
