"""What implementations meet in tests: the first records, and what a provider does with requests."""

from __future__ import annotations

from registry.compare.change import ADDED, REMOVED, Change, first_few
from registry.compare.effect import unseen
from registry.compare.rule import Flag

ON = (
    ("test environment", ADDED),
    ("test environment", REMOVED),
    ("test problem", ADDED),
    ("test problem", REMOVED),
    ("test collection", ADDED),
    ("test collection", REMOVED),
    ("test behaviour", ADDED),
    ("test behaviour", REMOVED),
    ("test problem", "content"),
    ("test collection", "content"),
    ("test behaviour", "content"),
)


def flag(change: Change) -> Flag | None:
    """Judge a change; None where it is another rule's."""
    if change.aspect in (ADDED, REMOVED):
        return Flag("is new" if change.aspect == ADDED else "is gone", unseen())
    return Flag(f"says something else under {first_few(tuple(sorted(change.facts)))}", unseen())
