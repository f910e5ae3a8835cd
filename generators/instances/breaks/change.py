"""One change of a document, and where in the document changes are possible."""

from __future__ import annotations

import copy
from collections.abc import Iterator
from typing import Any, NamedTuple

from generators.checker.violation import Place
from generators.instances.judge import Judge
from generators.model.nodes import Class, Slot

Path = tuple[Any, ...]
"""Keys and indexes from the document down to a value."""


class LeftOut:
    """Stands for a value that a change takes away."""


LEFT_OUT = LeftOut()


class Change(NamedTuple):
    """Another value at a path, or none any more; `what` says it for people."""

    path: Path
    value: Any
    what: str


class Site(NamedTuple):
    """A slot of an object in a document: its class, the object's path, the object, and the slot's value in it."""

    cls: Class
    slot: Slot
    path: Path
    object: dict[str, Any]

    @property
    def place(self) -> Path:
        """The path of the slot's value."""
        return (*self.path, self.slot.key)

    @property
    def value(self) -> Any:
        """The slot's value; LEFT_OUT where the object has none."""
        return self.object.get(self.slot.key, LEFT_OUT)


def sites(judge: Judge, value: Any, root: str) -> Iterator[Site]:
    """The slots of all objects of a valid document, in the order of the document.

    The key of an object that stands in a mapping is no slot there, and an object given by one value alone has none.
    """
    seen: set[Path] = set()
    for member in judge.document(value, root).members:
        path = path_by_place(member.place)
        found = at(value, path)
        if path in seen or not isinstance(found, dict):
            continue
        seen.add(path)
        cls = judge.model.classes[member.cls]
        identifier = cls.identifier
        for slot in cls.slots.values():
            keyed = slot is identifier and slot.key in member.value and slot.key not in found
            if not keyed:
                yield Site(cls, slot, path, found)


def path_by_place(place: Place) -> Path:
    """The path of a place of the checker."""
    tokens = []
    while place:
        place, token = place
        tokens.append(token)
    return tuple(reversed(tokens))


def at(value: Any, path: Path) -> Any:
    """The part of a document at a path."""
    for token in path:
        value = value[token]
    return value


def changed(value: Any, change: Change) -> Any:
    """A copy of a document with one change."""
    if not change.path:
        return change.value
    found = copy.deepcopy(value)
    container = at(found, change.path[:-1])
    if change.value is LEFT_OUT:
        del container[change.path[-1]]
    else:
        container[change.path[-1]] = copy.deepcopy(change.value)
    return found
