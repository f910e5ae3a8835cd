"""What could be changed in an object so that a rule about it holds, or no longer does."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta
from typing import Any, NamedTuple

import msgspec

from generators.model.nodes import DataModel, Slot
from generators.rules import typed as t
from generators.rules.evaluate import Run, evaluator
from generators.rules.undefined import Undefined

Path = tuple[Any, ...]
Found = tuple[Path, Any]
"""Keys and indexes from the object of the rule down to a value, and the value."""

MOST_CODES = 6
YEARS = (-100, -40, -20, -17, -10, -1, 1)


class Place(NamedTuple):
    """A member that a rule reads: the path of its object, its key, and the slot with its class; a part has none."""

    path: Path
    key: str
    cls: str
    slot: Slot | None


def places(expression: t.Typed, value: Any) -> list[Place]:
    """The members that an expression reads of an object and of those in it, present or not."""
    found: dict[tuple[Path, str], Place] = {}
    for place in _read(expression, {"this": [((), value)]}):
        found.setdefault((place.path, place.key), place)
    return list(found.values())


def _read(expression: t.Typed, bound: dict[str, list[Found]]) -> Iterator[Place]:
    if isinstance(expression, t.Each):
        yield from _read(expression.over, bound)
        bound = {**bound, expression.variable: _objects(expression.over, bound)}
        yield from _read(expression.body, bound)
        return
    for part in _parts(expression):
        yield from _read(part, bound)
    if isinstance(expression, (t.Member, t.Part)):
        key = expression.key if isinstance(expression, t.Part) else expression.slot.key
        for path, _ in _objects(expression.owner, bound):
            if isinstance(expression, t.Member):
                yield Place(path, key, expression.cls, expression.slot)
            else:
                yield Place(path, key, "", None)


def _parts(expression: t.Typed) -> Iterator[t.Typed]:
    for name in expression.__struct_fields__:
        value = getattr(expression, name)
        yield from (each for each in (value if isinstance(value, tuple) else (value,)) if isinstance(each, t.Typed))


def _objects(expression: t.Typed, bound: dict[str, list[Found]]) -> list[Found]:
    """The objects that an expression stands for."""
    match expression:
        case t.Variable(name=name):
            return [(path, value) for path, value in bound.get(name, ()) if isinstance(value, dict)]
        case t.Member(owner=owner, slot=slot):
            found: list[Found] = []
            for path, value in _objects(owner, bound):
                member = value.get(slot.key)
                items = enumerate(member) if isinstance(member, list) else ()
                found += [((*path, slot.key), member)] if isinstance(member, dict) else []
                found += [((*path, slot.key, index), item) for index, item in items if isinstance(item, dict)]
            return found
        case t.ItemAt(listing=listing) | t.Each(kind="filter", over=listing):
            return _objects(listing, bound)
        case _:
            return []


def constants(expression: t.Typed) -> list[Any]:
    """The constants of an expression and of its parts."""
    found = [expression.value] if isinstance(expression, t.Constant) else []
    for part in _parts(expression):
        found += constants(part)
    return found


def values_for(model: DataModel, place: Place, given: list[Any], known: list[Any]) -> Iterator[Any]:
    """Other values for a member: constants of the rule, values it reads elsewhere, codes, and what is near to these."""
    yield from given
    yield from known
    enum = model.enums.get(place.slot.range) if place.slot is not None else None
    if enum is not None:
        yield from list(enum.codes)[:MOST_CODES]
    for text in known:
        if isinstance(text, str) and text[4:5] == text[7:8] == "-":
            yield from _near(text)
    for number in given:
        if isinstance(number, (int, float)) and not isinstance(number, bool):
            yield from (number - 1, number + 1)


def _near(text: str) -> Iterator[str]:
    """Dates or date-times around one: the day before and after, and years away."""
    try:
        start = date.fromisoformat(text[:10])
    except ValueError:
        return
    for step in (1, -1, 20, -20):
        day = (start + timedelta(days=step)).isoformat()
        yield f"{day}{text[10:]}"
        yield day
    for years in YEARS:
        yield f"{min(max(start.year + years, 1), 9999):04d}{start.isoformat()[4:8]}15{text[10:]}"
        yield f"{min(max(start.year + years, 1), 9999):04d}{start.isoformat()[4:8]}15"


def distance(expression: t.Typed, run: Run) -> int:
    """How many parts of a condition do not hold; 0 where it does."""
    match expression:
        case t.Both(left=left, right=right):
            return distance(left, run) + distance(right, run)
        case t.Either(left=left, right=right):
            return min(distance(left, run), distance(right, run))
        case t.Each(kind="all" | "exists" as kind, over=over, variable=name, body=body):
            try:
                members = evaluator(over)(run)
            except Undefined:
                return 1
            found = [distance(body, _binding(run, name, member)) for member in members]
            return sum(found) if kind == "all" else min(found, default=1)
        case _:
            try:
                return int(evaluator(expression)(run) is not True)
            except Undefined:
                return 1


def _binding(run: Run, name: str, member: Any) -> Run:
    run.values[name] = member
    return run


def with_change(value: Any, path: Path, key: str, new: Any, gone: bool = False) -> Any:
    """A copy of an object with another value of a member, or without it; only what leads there is copied."""
    if not path:
        changed = dict(value)
        if gone:
            changed.pop(key, None)
        else:
            changed[key] = new
        return changed
    step = path[0]
    inner = with_change(value[step], path[1:], key, new, gone)
    if isinstance(value, list):
        return [*value[:step], inner, *value[step + 1 :]]
    return {**value, step: inner}


class Proposal(msgspec.Struct, frozen=True):
    """An object with one change of a member; `gone` ones take the member away."""

    place: Place
    new: Any
    gone: bool
    value: Any


def proposals(model: DataModel, conditions: list[t.Typed], value: Any, standard: dict[str, str]) -> Iterator[Proposal]:
    """Changes of members that conditions on an object read."""
    found = [place for condition in conditions for place in places(condition, value)]
    given = [constant for condition in conditions for constant in constants(condition)]
    given += standard.values()
    known = [current for place in found if (current := _current(value, place)) is not None]
    simple = [each for each in known if not isinstance(each, (dict, list))]
    for place in found:
        current = _current(value, place)
        if not isinstance(current, (dict, list)):
            tried: list[Any] = [current]
            for new in values_for(model, place, given, simple):
                if new not in tried and (current is None or isinstance(new, type(current))):
                    tried.append(new)
                    yield Proposal(place, new, False, with_change(value, place.path, place.key, new))
        if current is not None:
            yield Proposal(place, None, True, with_change(value, place.path, place.key, None, gone=True))


def _current(value: Any, place: Place) -> Any:
    for step in place.path:
        value = value[step]
    return value.get(place.key)
