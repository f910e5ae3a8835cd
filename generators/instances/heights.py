"""How deep the shallowest instance of each class is."""

from __future__ import annotations

import math

from generators.model.nodes import Class, Slot
from generators.model.wire import Wire

ENDLESS = math.inf


class Heights:
    """Least numbers of objects inside one another; endless for a class that demands itself."""

    def __init__(self, wire: Wire) -> None:
        """Compute the heights of all classes, from the shallow ones upwards."""
        self._wire = wire
        self._heights: dict[str, float] = dict.fromkeys(wire.model.classes, ENDLESS)
        changed = True
        while changed:
            changed = False
            for cls in wire.model.classes.values():
                found = self._class(cls)
                if found < self._heights[cls.name]:
                    self._heights[cls.name] = found
                    changed = True

    def of(self, name: str) -> float:
        """The height of a class where it is meant: that of the shallowest class that can stand for it."""
        if self._wire.model.classes[name].designator is None:
            return self._heights[name]
        return min((self._heights[n] for n in self._wire.concrete(name)), default=ENDLESS)

    def of_slot(self, slot: Slot) -> float:
        """The height of a slot's shallowest value."""
        found = [self.of(a.name) if a.kind == "object" else 0.0 for a in self._wire.value(slot).alternatives]
        return min(found, default=0.0)

    def _class(self, cls: Class) -> float:
        return 1 + max((self.of_slot(s) for s in cls.slots.values() if demanded(s)), default=0.0)


def demanded(slot: Slot) -> bool:
    """Whether every object has a value of the slot, one with a member at least."""
    needed = slot.required or slot.value_presence == "PRESENT"
    return needed and not slot.designates_type
