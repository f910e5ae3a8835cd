"""What a class hands down is told once: of the highest class all of whose instances it concerns."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from msgspec.structs import replace

from registry.compare.change import ADDED, REMOVED, Change
from registry.compare.effect import Direction
from registry.compare.walk.versions import Versions

Key = tuple[Any, ...]


def told_once(versions: Versions, found: Mapping[str, list[Change]]) -> Iterator[Change]:
    """The changes of classes, by new name of the class, without those that a class only inherits."""
    groups: dict[Key, dict[str, Change]] = {}
    for name, changes in found.items():
        for change in changes:
            groups.setdefault(_key(change), {})[name] = change
    for members in groups.values():
        for top, below in _tops(versions, set(members)):
            direction = Direction.NONE
            for name in below:
                cls = versions.new.classes[name]
                direction = direction.joined(versions.direction(versions.partners[name], cls))
            yield replace(members[top], direction=direction)


def _key(change: Change) -> Key:
    """What changes of several classes have in common when one of them hands the change down."""
    name = change.path.rpartition(".")[2] if change.element in ("slot", "rule") else ""
    if change.aspect in (ADDED, REMOVED) and change.element == "slot":
        return change.element, change.aspect, name
    return change.element, change.aspect, name, repr(change.old), repr(change.new)


def _tops(versions: Versions, members: set[str]) -> Iterator[tuple[str, set[str]]]:
    """The classes to tell a change of, each with the members it speaks for.

    A class without instances whose heirs are not all concerned has only been rearranged.
    """
    taken: set[str] = set()
    for name in sorted(members, key=lambda n: (len(versions.new.classes[n].ancestors), n)):
        if name in taken or not (versions.new.classes[name].instantiable or _concerned(versions, name) <= members):
            continue
        below = {n for n in members if n == name or name in versions.new.classes[n].ancestors} - taken
        taken |= below
        yield name, below


def _concerned(versions: Versions, name: str) -> set[str]:
    """The classes of both versions whose instances are instances of a class."""
    return {n for n in versions.new_wire.concrete(name) if n in versions.partners}
