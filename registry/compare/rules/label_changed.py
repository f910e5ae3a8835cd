"""Words for people: titles, translations, examples, remarks."""

from __future__ import annotations

from registry.compare.change import Change
from registry.compare.effect import unseen
from registry.compare.rule import Flag

ON = (("*", "label"),)


def flag(change: Change) -> Flag | None:
    """Judge a change; None where it is another rule's."""
    return Flag("has other titles, examples or remarks", unseen())
