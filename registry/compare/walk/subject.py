"""What changes of elements have in common, whichever kind they are of."""

from __future__ import annotations

from collections.abc import Iterator

from generators.model.nodes import Class, Element
from registry.compare.change import ADDED, REMOVED, Change
from registry.compare.pairing import E, Pairs
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


def gone_and_new(kind: str, versions: Versions, pairs: Pairs[E]) -> Iterator[Change]:
    """The standard's own classes, enums or types that one version alone has."""
    for old in pairs.removed:
        if old.module == versions.old.module:
            yield Change(
                element=kind,
                aspect=REMOVED,
                path=versions.path(old),
                old=old,
                before=old,
                direction=versions.direction(old, None),
                facts=_visible(old),
            )
    for new in pairs.added:
        if new.module == versions.new.module:
            yield Change(
                element=kind,
                aspect=ADDED,
                path=versions.path(new),
                new=new,
                after=new,
                direction=versions.direction(None, new),
                facts=_visible(new),
            )


def _visible(element: Element) -> frozenset[str]:
    """Whether there are objects of a class."""
    return frozenset(["instantiable"] if isinstance(element, Class) and element.instantiable else [])
