"""Uniqueness: keys and unique keys among the members of a list, identifiers in the whole document."""

from __future__ import annotations

from typing import Any

from generators.checker.quantities import canonical
from generators.checker.violation import Member, Place, Run
from generators.model.nodes import Class, DataModel, UniqueKey


def unique_members(model: DataModel, place: Place, run: Run, start: int) -> None:
    """Note objects in the list at a place, met since `start`, that share an identifier, key or unique key."""
    seen: set[Any] = set()
    met: dict[Any, Member] = {}
    for member in run.members[start:]:
        if member.place and member.place[0] is place:
            met.setdefault(member.place[1], member)
    for member in met.values():
        cls = model.classes[member.cls]
        _identified(cls, member, seen, run)
        for key in cls.unique_keys:
            _keyed(cls, key, member, seen, run)


def _identified(cls: Class, member: Member, seen: set[Any], run: Run) -> None:
    slot = cls.identifier
    if slot is None or slot.key not in member.value:
        return
    value = member.value[slot.key]
    entry = ("", slot.name, canonical(value))
    if entry in seen:
        run.fail(member.place, "identifier" if slot.identifier else "key", f"{cls.name}.{slot.name}", value)
    seen.add(entry)


def _keyed(cls: Class, key: UniqueKey, member: Member, seen: set[Any], run: Run) -> None:
    slots = [cls.slots[name] for name in key.slots if name in cls.slots]
    values = tuple(canonical(member.value.get(slot.key)) for slot in slots)
    if key.nulls_inequal and None in values:
        return
    entry = (key.name, key.slots, values)
    if entry in seen:
        texts = [member.value.get(slot.key) for slot in slots]
        found = texts[0] if len(texts) == 1 else texts
        run.fail(member.place, "unique_keys", cls.name, found, ", ".join(key.slots), key.name)
    seen.add(entry)


def unique_in_document(model: DataModel, run: Run) -> None:
    """Note each identifier that stands for two different objects of a class.

    LinkML: an identifier is unique in the whole document, a key only in its container. An object that is given
    again elsewhere, equal in every member, is the same object.
    """
    first: dict[Any, Member] = {}
    for member in run.members:
        slot = model.classes[member.cls].identifier
        if slot is None or not slot.identifier or slot.key not in member.value:
            continue
        value = member.value[slot.key]
        known = first.setdefault((member.cls, canonical(value)), member)
        if known is member or _same_list(known.place, member.place):
            continue
        if canonical(known.value) != canonical(member.value):
            run.fail(member.place, "identifier", f"{member.cls}.{slot.name}", value)


def _same_list(left: Place, right: Place) -> bool:
    """Whether two places are items of one list, which has been judged by itself."""
    return bool(left and right) and left[0] is right[0] and isinstance(left[1], int) and isinstance(right[1], int)
