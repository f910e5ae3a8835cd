"""A slot that old instances may hold and new ones may not."""

from __future__ import annotations

from registry.compare.change import REMOVED, Change
from registry.compare.effect import FORWARD, SAME, Effect
from registry.compare.rule import Flag

ON = (("slot", REMOVED),)


def flag(change: Change) -> Flag | None:
    """Judge a change; None where it is another rule's."""
    if change.old.required:
        return None
    effect = SAME if "open" in change.facts else FORWARD
    return Flag("is gone, and was optional", Effect(xml=FORWARD, json=effect, review=True))
