"""A slot that may hold several values now."""

from __future__ import annotations

from registry.compare.change import Change
from registry.compare.effect import BACKWARD, NEITHER, Effect
from registry.compare.rule import Flag

ON = (("slot", "multivalued"),)


def flag(change: Change) -> Flag | None:
    """Judge a change; None where it is another rule's."""
    return Flag("may hold several values", Effect(xml=BACKWARD, json=NEITHER)) if change.new else None
