"""What changes of a pair of elements have in common."""

from __future__ import annotations

from generators.model.nodes import Element
from registry.compare.change import Change
from registry.compare.walk.versions import Versions


def subject_by_pair(kind: str, versions: Versions, old: Element, new: Element) -> Change:
    """A change of a class, enum or type that does not say yet which: each aspect is a copy of it."""
    return Change(
        element=kind,
        aspect="",
        path=versions.path(new),
        before=old,
        after=new,
        direction=versions.direction(old, new),
    )
