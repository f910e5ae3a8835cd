"""Two versions of a data model side by side: their pairs, and what rules ask about both."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cached_property

from generators.checks.reach import ranges
from generators.model.nodes import Class, DataModel, Element, Enum, Type
from generators.model.wire import Wire
from registry.compare.effect import Direction
from registry.compare.pairing import Pairs, paired
from registry.compare.reach import Directions, directions


class Versions:
    """The old and the new model; answers are computed once."""

    def __init__(self, old: DataModel, new: DataModel, uses: tuple[Directions, Directions]) -> None:
        """Prepare to compare; `uses` says for each version how interfaces use classes as payloads."""
        self.old, self.new = old, new
        self.old_wire, self.new_wire = Wire(old), Wire(new)
        self.classes: Pairs[Class] = paired(old.classes, new.classes)
        self.enums: Pairs[Enum] = paired(old.enums, new.enums)
        self.types: Pairs[Type] = paired(old.types, new.types)
        self._old_directions = directions(self.old_wire, uses[0])
        self._new_directions = directions(self.new_wire, uses[1])

    @cached_property
    def names(self) -> Mapping[str, str]:
        """Old → new name of what was renamed."""
        both = (*self.classes.both, *self.enums.both, *self.types.both)
        return {old.name: new.name for old, new in both if old.name != new.name}

    @cached_property
    def partners(self) -> Mapping[str, Class]:
        """New name of a class → its old version."""
        return {new.name: old for old, new in self.classes.both}

    @cached_property
    def ranges(self) -> frozenset[str]:
        """Classes, by new name, that a slot of either version means."""
        old = {self.named(name) for cls in self.old.classes.values() for s in cls.slots.values() for name in ranges(s)}
        new = {name for cls in self.new.classes.values() for slot in cls.slots.values() for name in ranges(slot)}
        return frozenset(old | new)

    def named(self, old: str) -> str:
        """What an old name is called in the new version."""
        return self.names.get(old, old)

    def direction(self, old: Element | None, new: Element | None) -> Direction:
        """How an element is reached in either version."""
        found = self._old_directions.get(old.name, Direction.NONE) if old is not None else Direction.NONE
        return found.joined(self._new_directions.get(new.name, Direction.NONE) if new is not None else Direction.NONE)

    def matters(self, old: Element | None, new: Element | None) -> bool:
        """Whether an element belongs to the standard, or its documents contain it."""
        own = (old is not None and old.module == self.old.module) or (new is not None and new.module == self.new.module)
        return own or self.direction(old, new) is not Direction.NONE

    def path(self, element: Element) -> str:
        """The name of an element, with its module in front where that is another one."""
        own = element.module in ("", self.old.module, self.new.module)
        return element.name if own else f"{element.module}:{element.name}"
