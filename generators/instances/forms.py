"""Values in the form of a slot: one, a list, a mapping by key, nested lists."""

from __future__ import annotations

import itertools
from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

from generators.checker.quantities import text_of
from generators.instances.impossible import Impossible
from generators.model.nodes import Class, Expression, Slot
from generators.model.wire import Alternative, Value

if TYPE_CHECKING:
    from generators.instances.build import Builder

MOST_MEMBERS = 60
REFUSALS = 40
_SHARED = ("identifier", "key", "unique_keys", "list_elements_unique")


def formed(
    builder: Builder,
    cls: Class,
    slot: Slot,
    alternative: Alternative,
    path: tuple[str, ...],
    conditions: tuple[Expression, ...],
    turn: int,
) -> Iterator[Any]:
    """Values of a slot whose single values are of one alternative, not yet judged."""
    value = builder.wire.value(slot)

    def members() -> Iterator[Any]:
        return builder.members(cls, slot, alternative, path, conditions, turn)

    if value.form == "single":
        yield from members()
        return
    if value.dimensions:
        yield _nested(builder, slot, value, itertools.cycle(list(itertools.islice(members(), 6)) or [None]))
    low, high = cardinality(slot, conditions)
    for count in dict.fromkeys((min(builder.choices.count(low, high), MOST_MEMBERS), max(low, 1))):
        if high is None or count <= high:
            yield _collected(builder, cls, slot, alternative, value, members, count)
    for member in itertools.islice(members(), REFUSALS):
        yield _joined(builder, alternative, value, [member])


def cardinality(slot: Slot, conditions: tuple[Expression, ...] = ()) -> tuple[int, int | None]:
    """The least and largest number of members that a slot and conditions on it allow."""
    low, high = int(slot.required), None
    for expression in (slot, *conditions):
        exact = expression.exact_cardinality
        low = max(low, exact or 0, expression.minimum_cardinality or 0)
        for most in (exact, expression.maximum_cardinality):
            high = most if high is None or (most is not None and most < high) else high
    return low, high


def _collected(
    builder: Builder, cls: Class, slot: Slot, alternative: Alternative, value: Value, members: Any, count: int
) -> Any:
    """A collection of so many members, each different from the others where they must be."""
    found: list[Any] = []
    refused = 0
    source = members()
    while len(found) < count and refused < REFUSALS:
        member = next(source, None)
        if member is None:
            source, member = members(), next(members(), None)
            refused += 1
            if member is None:
                break
        joined = _joined(builder, alternative, value, [*found, member])
        failures = builder.judge.failures(cls, slot, joined)
        if len(joined) <= len(found) or any(f.constraint in _SHARED or _within(f.place) for f in failures):
            refused += 1
        else:
            found.append(member)
    if len(found) < count:
        raise Impossible(f"'{cls.name}.{slot.name}' has no {count} different members")
    return _joined(builder, alternative, value, found)


def _within(place: Any) -> bool:
    """Whether a failure is of a member rather than of the whole collection."""
    return bool(place and place[0] and place[0][0] == ())


def _joined(builder: Builder, alternative: Alternative, value: Value, members: list[Any]) -> Any:
    if value.form == "list":
        return members
    cls = builder.model.classes[alternative.name]
    key = cls.slots[value.key_slot].key
    short = cls.slots[value.value_slot].key if value.value_slot else ""
    found: dict[str, Any] = {}
    for member in members:
        inner = {k: v for k, v in member.items() if k != key}
        alone = short and list(inner) == [short] and not isinstance(inner[short], dict)
        found[text_of(member[key])] = inner[short] if alone else inner
    return found


def _nested(builder: Builder, slot: Slot, value: Value, members: Iterator[Any], depth: int = 0) -> list[Any]:
    sizes = slot.array.dimensions if slot.array is not None else ()
    low, high = sizes[depth] if depth < len(sizes) else (None, None)
    count = low or (1 if high == 1 else 2)
    if depth + 1 >= value.dimensions:
        return [next(members) for _ in range(count)]
    return [_nested(builder, slot, value, members, depth + 1) for _ in range(count)]
