"""The test environments of two versions of an interface."""

from __future__ import annotations

from collections.abc import Iterator

from msgspec.structs import replace

from generators.model.node import Node
from generators.model.nodes import Standard
from registry.compare.change import ADDED, REMOVED, Change
from registry.compare.walk.named import Both, by_id, come_and_gone, pairs

KINDS = (("test problem", "causes"), ("test collection", "collections"), ("test behaviour", "operations"))
"""What messages call the parts of an environment."""


def environment_changes(old: Standard, new: Standard) -> Iterator[Change]:
    """The whole environment where only one version has one; else its parts that came, went, or say something else."""
    one, other = old.environment, new.environment
    if one is None or other is None:
        if one is not other:
            yield Change(
                element="test environment",
                aspect=ADDED if one is None else REMOVED,
                path=new.name,
                before=one or old.interface,
                after=other or new.interface,
            )
        return
    whole = Both(one, other, "")
    for element, kind in KINDS:
        parts = by_id(getattr(one, kind)), by_id(getattr(other, kind))
        yield from come_and_gone(whole, element, *parts)
        for before, after, both in pairs(whole, *parts):
            if before != after:
                names = _differing(before, after)
                told = [{name: getattr(side, name) for name in names} for side in (before, after)]
                yield replace(both.change(element, "content", *told), facts=frozenset(names))


def _differing(old: Node, new: Node) -> list[str]:
    """The entries that differ, as the file calls them."""
    names = (name for name in old.__struct_fields__ if name != "span")
    return [name for name in names if getattr(old, name) != getattr(new, name)]
