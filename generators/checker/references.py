"""References to objects by their identifiers, where the document has objects to refer to.

LinkML does not say where a referenced object is. One of a class of which the document holds objects is expected to be
among these, others are somewhere else. Since it may be somewhere else all the same, this is no more than a warning.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from generators.checker.quantities import canonical
from generators.checker.violation import Failure, Member, Place, Run
from generators.model.nodes import DataModel
from generators.model.wire import Wire

REFERENCE = "reference"


class References:
    """The references in documents of one model."""

    def __init__(self, model: DataModel, wire: Wire) -> None:
        """Prepare for `model`; the slots that refer are found when first asked for."""
        self._model, self._wire = model, wire
        self._slots: dict[str, tuple[tuple[str, str], ...]] = {}

    def judge(self, run: Run) -> None:
        """Note references to objects that are not among those of their class in the document."""
        referring = [member for member in run.members if self._of(member.cls)]
        known = self._identifiers(run.members) if referring else {}
        for member in referring:
            for key, cls in self._of(member.cls):
                for place, identifier in _values(member, key) if cls in known else ():
                    if canonical(identifier) not in known[cls]:
                        element = f"{member.cls}.{key}"
                        run.warnings.append(Failure(place, REFERENCE, element, identifier, cls, {}))

    def has(self, name: str) -> bool:
        """Whether objects of a class refer to others."""
        return bool(self._of(name))

    def _of(self, name: str) -> tuple[tuple[str, str], ...]:
        """Keys of the slots of a class that hold references, each with the class that it refers to."""
        if name not in self._slots:
            self._slots[name] = tuple(self._referring(name))
        return self._slots[name]

    def _referring(self, name: str) -> Iterator[tuple[str, str]]:
        for slot in self._model.classes[name].slots.values():
            value = self._wire.value(slot)
            only = value.alternatives[0] if len(value.alternatives) == 1 and value.dimensions < 2 else None
            if only is not None and only.kind == "reference":
                identifier = self._model.classes[only.name].identifier
                if identifier is not None and identifier.identifier:
                    yield slot.key, only.name

    def _identifiers(self, members: list[Member]) -> dict[str, set[Any]]:
        """Class → identifiers of its objects and of those of its subclasses; only classes with objects."""
        found: dict[str, set[Any]] = {}
        for member in members:
            cls = self._model.classes[member.cls]
            slot = cls.identifier
            if slot is not None and slot.identifier and slot.key in member.value:
                for name in (cls.name, *cls.ancestors):
                    found.setdefault(name, set()).add(canonical(member.value[slot.key]))
        return found


def _values(member: Member, key: str) -> Iterator[tuple[Place, Any]]:
    value, place = member.value.get(key), (member.place, key)
    if isinstance(value, list):
        yield from (((place, index), item) for index, item in enumerate(value))
    elif value is not None:
        yield place, value
