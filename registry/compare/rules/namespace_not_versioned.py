"""A namespace that does not change together with the major version."""

from __future__ import annotations

from registry.compare.change import Change
from registry.compare.effect import SAME, documents
from registry.compare.rule import Flag

ON = (("standard", "namespace"),)


def flag(change: Change) -> Flag | None:
    """Judge a change; None where it is another rule's."""
    return Flag(f"has namespace {change.exchanged('none')}", documents(SAME, illegal=True))
