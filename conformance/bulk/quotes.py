"""How many quotation marks a valid object has in JSON: what its keys and texts come to, without writing them.

A text without escapes that has as many holds no key twice, since every key that its value lacks has two of its own.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from generators.model.builtin import BUILTINS
from generators.model.nodes import DataModel, Slot
from generators.model.wire import Wire

Count = Callable[[dict[str, Any]], int]
KEY, TEXT = 2, 2


class Quotes:
    """Counts for the classes of one model."""

    def __init__(self, model: DataModel) -> None:
        """Prepare for `model`; a class is looked at when it is first met."""
        self._model, self._wire = model, Wire(model)
        self._counts: dict[str, Count | None] = {}

    def of(self, name: str) -> Count | None:
        """What counts for valid objects of a class; None where their members do not tell."""
        if name not in self._counts:
            self._counts[name] = None  # A class within itself is counted another way.
            self._counts[name] = self._count(name)
        return self._counts[name]

    def _count(self, name: str) -> Count | None:
        cls = self._model.classes[name]
        if cls.designator is not None or cls.extra_slots is not None or cls.any:
            return None
        plain: dict[str, int] = {}
        objects: list[tuple[str, Count]] = []
        for slot in cls.slots.values():
            marks, inner = self._member(slot)
            if inner is not None:
                objects.append((slot.key, inner))
            elif marks is None:
                return None
            plain[slot.key] = marks or 0
        everything = sum(plain.values())
        optional = [(slot.key, plain[slot.key]) for slot in cls.slots.values() if not slot.required]

        def count(value: dict[str, Any]) -> int:
            found, absent = everything, len(plain) - len(value)
            if absent:
                missing = [marks for key, marks in optional if key not in value]
                found = everything - sum(missing) if len(missing) == absent else sum([plain[key] for key in value])
            for key, inside in objects:
                if key in value:
                    found += KEY + inside(value[key])
            return found

        return count

    def _member(self, slot: Slot) -> tuple[int | None, Count | None]:
        """The marks of a member with its key, or what counts those of the object in it; neither where that varies."""
        value = self._wire.value(slot)
        if value.form != "single" or value.choice or value.dimensions or len(value.alternatives) != 1:
            return None, None
        only = value.alternatives[0]
        if only.kind == "object":
            return None, self.of(only.name)
        if only.kind != "simple":
            return None, None
        found = self._model.types.get(only.name)
        if found is not None and found.union_of:
            return None, None
        text = found is None or BUILTINS[found.base].json == "string"
        return KEY + (TEXT if text else 0), None
