"""Changes of the kind of a JSON value: a text for a number, one value for a list, null."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from generators.instances.breaks.change import LEFT_OUT, Change, Site
from generators.instances.judge import Judge
from generators.model.wire import Value

NAMES = ((bool, "boolean"), (str, "text"), (int, "number"), (float, "number"), (list, "list"), (dict, "object"))
OTHERS: tuple[Any, ...] = ("text", 7, 1.5, True, None, [], ["text"], {}, {"unbekannt": 1})


def changes(judge: Judge, site: Site) -> Iterator[Change]:
    """Values of other kinds for the value of a slot, and for the first member of a collection."""
    found = site.value
    value = judge.wire.value(site.slot)
    if found is LEFT_OUT or any(a.kind == "any" for a in value.alternatives):
        return
    yield from _replaced(site.place, found, value)
    if value.form == "list" and not value.dimensions and found:
        yield from _replaced((*site.place, 0), found[0], value)


def _replaced(path: tuple[Any, ...], found: Any, value: Value) -> Iterator[Change]:
    for other in OTHERS:
        if kind_of(other) != kind_of(found):
            yield Change(path, other, f"'{path[-1]}' is {kind_of(other)} instead of {kind_of(found)}")
    if isinstance(found, (bool, int, float)):
        yield Change(path, str(found).lower(), f"'{path[-1]}' is written as text")


def kind_of(value: Any) -> str:
    """The kind of a JSON value for people."""
    return next((name for kind, name in NAMES if isinstance(value, kind)), "null")
