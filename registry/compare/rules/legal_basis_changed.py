"""Law that an element rests on, or the register it comes from."""

from __future__ import annotations

from registry.compare.change import Change
from registry.compare.effect import Level, unseen
from registry.compare.rule import Flag

ON = (
    ("*", "legal-basis"),
    ("*", "once-only-source"),
)


def flag(change: Change) -> Flag | None:
    """Judge a change; None where it is another rule's."""
    return Flag(f"rests on {change.exchanged('nothing')}", unseen(review=True, least=Level.MINOR))
