"""An element that should not be used any more."""

from __future__ import annotations

from registry.compare.change import Change
from registry.compare.effect import Level, unseen
from registry.compare.rule import Flag

ON = (("*", "deprecated"),)


def flag(change: Change) -> Flag | None:
    """Judge a change; None where it is another rule's."""
    if not change.new:
        return Flag("is not deprecated any more", unseen())
    return Flag("is deprecated", unseen(least=Level.MINOR))
