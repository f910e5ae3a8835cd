"""A document changed in one place, mostly into an invalid one."""

from __future__ import annotations

import copy
from collections.abc import Iterator
from random import Random
from typing import Any, NamedTuple

Path = tuple[Any, ...]
WRONG_TEXTS = ("", " ", "!", "x" * 300, "0", "2021-02-30", "-1", "\u20ac")


class Mutated(NamedTuple):
    """The changed document, where it was changed, and how."""

    value: Any
    path: Path
    what: str


def mutated(value: Any, random: Random) -> Mutated:
    """A copy of a document with one member left out, doubled, or replaced by another value of the same kind."""
    changed = copy.deepcopy(value)
    path = random.choice([p for p in _paths(changed) if p])
    container = changed
    for token in path[:-1]:
        container = container[token]
    key = path[-1]
    old = container[key]
    options = ["leave out"]
    if isinstance(container, list):
        options += ["double"] * 2
    if not isinstance(old, (dict, list)):
        options += ["replace"] * 4
    what = random.choice(options)
    if what == "leave out":
        del container[key]
    elif what == "double":
        container.insert(key, copy.deepcopy(old))
    else:
        container[key] = _other(old, random)
    return Mutated(changed, path, what)


def _other(old: Any, random: Random) -> Any:
    if isinstance(old, bool):
        return not old
    if isinstance(old, int):
        return random.choice([old + 1, old - 1, -old - 1, old * 1000 + 7, 0])
    if isinstance(old, str):
        texts = [t for t in (*WRONG_TEXTS, old[:-1], f"{old}x", old.upper(), old[::-1]) if t != old]
        return random.choice(texts)
    return old * 2 + 1 if old is not None else ""


def _paths(value: Any, path: Path = ()) -> Iterator[Path]:
    yield path
    members = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
    for key, member in members:
        yield from _paths(member, (*path, key))
