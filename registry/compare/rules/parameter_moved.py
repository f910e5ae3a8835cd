"""A parameter in another place of the request, or repeated where it was not."""

from __future__ import annotations

from registry.compare.change import Change
from registry.compare.effect import NEITHER, conduct
from registry.compare.rule import Flag

ON = (
    ("parameter", "place"),
    ("parameter", "multivalued"),
    ("header", "multivalued"),
)


def flag(change: Change) -> Flag | None:
    """Judge a change; None where it is another rule's."""
    return Flag(f"has {change.aspect} {change.exchanged('false')}", conduct(NEITHER))
