"""A slot that old instances lack and may lack."""

from __future__ import annotations

from registry.compare.change import ADDED, Change
from registry.compare.effect import BACKWARD, SAME, Effect
from registry.compare.rule import Flag

ON = (("slot", ADDED),)


def flag(change: Change) -> Flag | None:
    """Judge a change; None where it is another rule's."""
    if change.new.required:
        return None
    effect = SAME if "open" in change.facts else BACKWARD
    return Flag("is new and optional", Effect(xml=BACKWARD, json=effect, tolerated=True))
