"""Lists: the least and the most members, one beyond, and members that must differ."""

from __future__ import annotations

import copy
from collections.abc import Iterator
from typing import Any

from generators.instances.breaks.change import Change
from generators.instances.forms import cardinality
from generators.vectors.deviation import Deviation
from generators.vectors.proposals.subject import Subject


def deviations(subject: Subject) -> Iterator[Deviation]:
    """Numbers of members at and beyond the limits; members with the same value or key."""
    if not subject.listed or not subject.found:
        return
    low, high = cardinality(subject.slot)
    if low > 1:
        yield _counted(subject, "wenigste", low, low, True)
        yield _counted(subject, "zu-wenige", low - 1, low)
    if high is not None:
        yield _counted(subject, "meiste", high, high, True)
        yield _counted(subject, "zu-viele", high + 1, high)
    twin = [*subject.found, copy.deepcopy(subject.found[-1])]
    yield Deviation("gleiche-eintraege", Change(subject.place, twin, ""))
    yield from shared(subject)


def _counted(subject: Subject, name: str, count: int, limit: int, valid: bool = False) -> Deviation:
    found = subject.found
    members = [copy.deepcopy(found[index % len(found)]) for index in range(count)]
    texts = {"count": count, "limit": limit}
    return Deviation(name, Change(subject.place, _distinct(members), ""), valid=valid, texts=texts)


def _distinct(members: list[Any]) -> list[Any]:
    """Members whose numbers count up, where they have any, so that no two are the same."""
    for index, member in enumerate(members):
        for key, value in member.items() if isinstance(member, dict) else ():
            if type(value) is int:
                member[key] = value + index
                break
    return members


def shared(subject: Subject) -> Iterator[Deviation]:
    """A second member that differs from the first in all but what identifies it."""
    cls = subject.model.classes.get(subject.range)
    if cls is None:
        return
    keys: list[tuple[str, ...]] = [(cls.identifier.name,)] if cls.identifier is not None else []
    keys += [k.slots for k in cls.unique_keys]
    for names in keys:
        parts = [cls.slots[name] for name in names if name in cls.slots]
        first = subject.found[0]
        if not all(slot.key in first for slot in parts):
            continue
        labels = tuple(", ".join(slot.label(language) for slot in parts) for language in ("de", "en"))
        if len(subject.found) > 1:
            twin = {**subject.found[-1], **{s.key: copy.deepcopy(first[s.key]) for s in parts}}
            members = [*subject.found[:-1], twin]
            yield Deviation("gleicher-schluessel", Change(subject.place, members, ""), texts={"keys": labels})
        twin = copy.deepcopy(first)
        yield Deviation("gleicher-schluessel", Change(subject.place, [first, twin], ""), texts={"keys": labels})
