"""Values that authored examples hold, to be put where no example has one."""

from __future__ import annotations

import itertools
from collections.abc import Iterator
from contextlib import suppress
from typing import Any

import msgspec

from generators.instances import Impossible
from generators.instances.breaks.change import LEFT_OUT, sites
from generators.instances.build import Builder
from generators.instances.choices import Filled
from generators.instances.heights import Heights
from generators.instances.judge import Judge
from generators.model.nodes import Class, Slot

MOST = 3
SHALLOW = 3


class Donors:
    """Values of examples by what they are values of; the model makes those that no example has."""

    def __init__(self, judge: Judge) -> None:
        """Nobody has given anything yet."""
        self._judge = judge
        self._builder = Builder(judge, Heights(judge.wire), Filled(SHALLOW))
        self._objects: dict[str, list[Any]] = {}
        self._members: dict[tuple[str, str], list[Any]] = {}

    def take(self, value: Any, root: str) -> None:
        """Keep the parts of a valid document."""
        for site in sites(self._judge, value, root):
            if site.value is LEFT_OUT:
                continue
            members = site.value if isinstance(site.value, list) else [site.value]
            self._members.setdefault((site.slot.name, site.slot.range), []).extend(members)
            if site.slot is next(iter(site.cls.slots.values())):
                self._objects.setdefault(site.cls.name, []).append(site.object)

    def members(self, slot: Slot) -> Iterator[Any]:
        """Single values of the range of a slot, whatever else the slot says."""
        yield from self._members.get((slot.name, slot.range), ())
        for alternative in self._judge.wire.value(slot).alternatives:
            if alternative.kind == "object":
                with suppress(Impossible):
                    yield self._builder.object(alternative.name)
        yield "unbekannt"

    def values(self, cls: Class, slot: Slot) -> Iterator[Any]:
        """Values of a slot: of slots of the same name, objects of its class, and what the model gives."""
        value = self._judge.wire.value(slot)
        given = [*self._members.get((slot.name, slot.range), ()), *self._objects.get(slot.range, ())]
        distinct = {msgspec.json.encode(v): v for v in given}
        for member in sorted(distinct.values(), key=lambda v: len(msgspec.json.encode(v)))[:MOST]:
            yield [member] if value.form == "list" else member
        try:
            yield self._builder.slot(cls, slot, (cls.name,))
        except Impossible:
            return

    def variants(self, cls: Class, slot: Slot) -> Iterator[Any]:
        """Values of a slot, and texts that differ from them in the last character."""
        for value in self.values(cls, slot):
            yield value
            for other in (f"{value[:-1]}{c}" for c in "12a") if isinstance(value, str) else ():
                if other != value and self._judge.accepts(cls, slot, other):
                    yield other

    def others(self, cls: Class, slot: Slot, most: int) -> Iterator[Any]:
        """Several different values of a slot, those of examples first."""
        seen: set[bytes] = set()
        for value in itertools.chain(self.values(cls, slot), self._coded(slot)):
            text = msgspec.json.encode(value)
            if text not in seen and len(seen) < most and self._judge.accepts(cls, slot, value):
                seen.add(text)
                yield value

    def _coded(self, slot: Slot) -> Iterator[Any]:
        enum = self._judge.model.enums.get(slot.range)
        value = self._judge.wire.value(slot)
        simple = len(value.alternatives) == 1 and value.alternatives[0].kind == "simple"
        if enum is not None and simple:
            yield from ([c] if value.form == "list" else c for c in enum.codes)
        elif simple and slot.range in self._judge.model.types and self._judge.model.types[slot.range].base == "boolean":
            yield from (True, False)
