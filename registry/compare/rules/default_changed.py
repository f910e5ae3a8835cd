"""A default that is another one, or gone."""

from __future__ import annotations

from registry.compare.change import Change
from registry.compare.effect import SAME, documents
from registry.compare.rule import Flag

ON = (("slot", "default"),)


def flag(change: Change) -> Flag | None:
    """Judge a change; None where it is another rule's."""
    if not change.old:
        return None
    told = f"default '{change.new}', no longer '{change.old}'" if change.new else f"no default, was '{change.old}'"
    return Flag(f"has {told}", documents(SAME, semantic=True, review=True))
