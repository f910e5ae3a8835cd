"""A reference that names objects of another class."""

from __future__ import annotations

from registry.compare.change import Change
from registry.compare.effect import SAME, documents
from registry.compare.rule import Flag

ON = (("slot", "reference"),)


def flag(change: Change) -> Flag | None:
    """Judge a change; None where it is another rule's."""
    return Flag(f"refers to '{change.new}', no longer to '{change.old}'", documents(SAME, semantic=True))
