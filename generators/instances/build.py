"""Builds an instance of a class, slot by slot, each value judged by the checker before it is taken."""

from __future__ import annotations

import itertools
from collections.abc import Iterable, Iterator
from typing import Any

from generators.instances.candidates import Candidates, code_objects
from generators.instances.choices import Choices
from generators.instances.conditions import Conditions
from generators.instances.forms import formed
from generators.instances.heights import ENDLESS, Heights, demanded
from generators.instances.impossible import Exhausted, Impossible
from generators.instances.judge import Judge
from generators.instances.texts import ANYTHING
from generators.model.nodes import Class, Expression, Slot
from generators.model.wire import Alternative

Path = tuple[str, ...]
"""The classes of the objects around a value, outermost first."""

DEEPEST = 40
MOST_OBJECTS = 4_000
MOST_CANDIDATES = 120
MOST_OBJECTS_TRIED = 6
ATTEMPTS = 4
_TEMPORAL = ("date", "datetime", "date_or_datetime")


class Builder:
    """Builds one document by one policy; identifiers stay unique within it."""

    def __init__(self, judge: Judge, heights: Heights, choices: Choices) -> None:
        """Build by the model behind `judge` as `choices` say."""
        self.judge, self.heights, self.choices = judge, heights, choices
        self.model, self.wire = judge.model, judge.wire
        self._candidates = Candidates(self.model, choices)
        self._conditions = Conditions(self)
        self._used: set[tuple[str, str]] = set()
        self._objects = 0

    def document(self, root: str) -> Any:
        """An instance of a class that is meant as a whole document; raises Impossible."""
        cls = self.model.classes[root]
        if cls.any:
            return next(self.choices.ordered(ANYTHING))
        if not cls.instantiable and cls.designator is None:
            raise Impossible(f"'{root}' is abstract")
        return self.object(root)

    def object(self, name: str, path: Path = ()) -> dict[str, Any]:
        """An instance of a class that meets the conditions of the class as a whole; raises Impossible."""
        if self.heights.of(name) == ENDLESS or len(path) > DEEPEST:
            raise Impossible(f"'{name}' needs objects without end")
        cls = self._class(name)
        reason = Impossible(f"conditions of class '{cls.name}' contradict each other")
        for attempt in range(ATTEMPTS):
            self._objects += 1
            if self._objects > MOST_OBJECTS:
                raise Exhausted(f"no instance of '{cls.name}' found among {MOST_OBJECTS} objects")
            try:
                found = self._object(cls, name, attempt, path)
            except Exhausted:
                raise
            except Impossible as error:
                reason = error
                continue
            if self._conditions.met(cls, found, (*path, cls.name)):
                return self._in_order(cls, found)
        raise reason

    def slot(self, cls: Class, slot: Slot, path: Path, conditions: Iterable[Expression] = (), turn: int = 0) -> Any:
        """A value of a slot that its own check accepts and that meets conditions; raises Impossible.

        path: the classes around the value, `cls` itself last. turn: how many dates the object has already.
        """
        wanted = tuple(conditions)
        for found in itertools.islice(self._values(cls, slot, path, wanted, turn), MOST_CANDIDATES):
            if self.judge.accepts(cls, slot, found) and all(self.judge.satisfies(cls, slot, c, found) for c in wanted):
                self._remember(slot, found)
                return found
        raise Impossible(f"no value found for '{cls.name}.{slot.name}'")

    def members(
        self,
        cls: Class,
        slot: Slot,
        alternative: Alternative,
        path: Path,
        conditions: tuple[Expression, ...],
        turn: int,
    ) -> Iterator[Any]:
        """Single values of an alternative, not yet judged."""
        if alternative.kind == "object":
            examples = [e for e in (*slot.examples, *self.model.classes[alternative.name].examples)]
            yield from (e for e in examples if isinstance(e, dict))
            for _ in range(MOST_OBJECTS_TRIED):
                yield self.object(alternative.name, path)
        elif alternative.kind == "any":
            yield from self.choices.ordered(ANYTHING)
        elif alternative.kind == "code":
            yield from self.choices.ordered(code_objects(self.model.enums[alternative.name]))
        else:
            for found in self.choices.ordered(self._candidates.of(slot, alternative, conditions, turn)):
                if not slot.identifies or (slot.name, str(found)) not in self._used:
                    yield found

    def _values(
        self, cls: Class, slot: Slot, path: Path, conditions: tuple[Expression, ...], turn: int
    ) -> Iterator[Any]:
        """Values in the form of the slot, of one alternative after the other; near the end of the path shallow ones."""
        value = self.wire.value(slot)
        alternatives = list(self.choices.ordered(value.alternatives)) or [Alternative("any", "", "")]
        alternatives.sort(key=lambda a: a.kind == "object" and self._costs(a.name, path))
        for alternative in alternatives:
            try:
                yield from formed(self, cls, slot, alternative, path, conditions, turn)
            except Exhausted:
                raise
            except Impossible:
                continue

    def _costs(self, name: str, path: Path) -> float:
        """How much an object is to be avoided: endless ones always, others where it is deep already."""
        height = self.heights.of(name)
        return height if height == ENDLESS or len(path) >= 4 or self._recurs(name, path) else 0

    def _object(self, cls: Class, name: str, attempt: int, path: Path) -> dict[str, Any]:
        taken = self._conditions.taken(cls, attempt)
        found: dict[str, Any] = {}
        if cls.designator is not None and (cls.name != name or cls.designator.required or self.choices.includes(3)):
            found[cls.designator.key] = self.wire.designation(cls.designator, cls.name)
        inner = (*path, cls.name)
        turn = 0
        for slot in cls.slots.values():
            needed = demanded(slot) or slot.name in taken.demanded
            if slot.designates_type or slot.value_presence == "ABSENT":
                continue
            if not needed and (slot.name in taken.barred or not self._includes(slot, inner)):
                continue
            try:
                found[slot.key] = self.slot(cls, slot, inner, taken.conditions.get(slot.name, ()), turn)
            except Exhausted:
                raise
            except Impossible:
                if needed:
                    raise
            turn += slot.range in self.model.types and self.model.types[slot.range].base in _TEMPORAL
        return found

    def _includes(self, slot: Slot, path: Path) -> bool:
        """Whether an optional slot gets a value: as the policy says, and while the document is not too large."""
        names = [a.name for a in self.wire.value(slot).alternatives if a.kind == "object"]
        if self.heights.of_slot(slot) == ENDLESS or (names and self._objects > self.choices.most):
            return False
        return not any(self._recurs(name, path) for name in names) and self.choices.includes(len(path) - 1)

    def _recurs(self, name: str, path: Path) -> bool:
        """Whether an object of a class, or of one like it, is around already."""
        cls = self.model.classes[name]
        return any(step == name or step in cls.ancestors for step in path)

    def _class(self, name: str) -> Class:
        """The class that an object is of where `name` is meant."""
        cls = self.model.classes[name]
        if cls.designator is None or (cls.instantiable and name not in self.wire.children):
            return cls
        options = [n for n in self.wire.concrete(name) if self.heights.of(n) != ENDLESS]
        if not options:
            raise Impossible(f"'{name}' has no concrete class")
        return self.model.classes[next(self.choices.ordered(options))]

    def _remember(self, slot: Slot, found: Any) -> None:
        if slot.identifies:
            self._used.add((slot.name, str(found)))

    def _in_order(self, cls: Class, found: dict[str, Any]) -> dict[str, Any]:
        """The members in the order of the slots, the type designator first."""
        keys = [cls.designator.key] if cls.designator is not None else []
        keys += [s.key for s in cls.slots.values() if s.key not in keys]
        return {key: found[key] for key in keys if key in found}
