"""Changes of collections: too few, too many, the same twice, none at all."""

from __future__ import annotations

import copy
from collections.abc import Iterator
from typing import Any

from generators.instances.breaks.change import LEFT_OUT, Change, Site
from generators.instances.forms import cardinality
from generators.instances.judge import Judge


def changes(judge: Judge, site: Site) -> Iterator[Change]:
    """Numbers of members, and members that share what must be their own."""
    found, value = site.value, judge.wire.value(site.slot)
    if found is LEFT_OUT or value.form == "single":
        return
    key, place = site.slot.key, site.place
    low, high = cardinality(site.slot)
    yield Change(place, type(found)(), f"'{key}' emptied")
    if value.form == "list":
        if low > 1:
            yield Change(place, found[: low - 1], f"'{key}' has one member too few")
        if high is not None and found:
            more = [copy.deepcopy(found[i % len(found)]) for i in range(high + 1)]
            yield Change(place, more, f"'{key}' has one member too many")
        yield Change(place, [*found, copy.deepcopy(found[-1])], f"last member of '{key}' doubled")
        if not value.dimensions:
            yield from _shared(judge, site, found)
    elif low > 1:
        yield Change(place, dict(list(found.items())[: low - 1]), f"'{key}' has one member too few")


def _shared(judge: Judge, site: Site, found: list[Any]) -> Iterator[Change]:
    """A second member with the identifier or the unique key of the first, otherwise as the last."""
    for alternative in judge.wire.value(site.slot).alternatives:
        cls = judge.model.classes.get(alternative.name)
        if cls is None or alternative.kind != "object":
            continue
        keys = [(cls.identifier.name,)] if cls.identifier is not None else []
        for names in (*keys, *(k.slots for k in cls.unique_keys)):
            shared = [cls.slots[n].key for n in names if n in cls.slots]
            if len(found) > 1 and all(isinstance(m, dict) and k in m for m in found for k in shared):
                twin = {**found[-1], **{k: copy.deepcopy(found[0][k]) for k in shared}}
                yield Change(site.place, [*found[:-1], twin], f"members of '{site.slot.key}' share {', '.join(shared)}")
