"""The category of personal data that an element belongs to."""

from __future__ import annotations

from registry.compare.change import Change
from registry.compare.effect import Level, unseen
from registry.compare.rule import Flag

ON = (("*", "data-category"),)


def flag(change: Change) -> Flag | None:
    """Judge a change; None where it is another rule's."""
    return Flag(f"is of category {change.exchanged('none')}", unseen(review=True, least=Level.MINOR))
