"""Which element of the old version is which of the new one: by name, and by the declared former name (`was`)."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Generic, NamedTuple, TypeVar

from generators.model.nodes import Element

E = TypeVar("E", bound=Element)


class Pairs(NamedTuple, Generic[E]):
    """Elements of two versions: those in both, then what is gone and what is new, each in order of declaration."""

    both: list[tuple[E, E]]
    removed: list[E]
    added: list[E]


def paired(old: Mapping[str, E], new: Mapping[str, E]) -> Pairs[E]:
    """Pair elements; a renaming is declared by `was` in the version after it, and is recognised when undone."""
    names = {
        was: name for name in new if name not in old for was in _former(new[name]) if was in old and was not in new
    }
    for name in old:
        if name not in new:
            for was in _former(old[name]):
                if was in new and was not in old and was not in names.values():
                    names.setdefault(name, was)
    both = [(found, new[names.get(name, name)]) for name, found in old.items() if names.get(name, name) in new]
    kept = {found.name for _, found in both}
    return Pairs(
        both,
        [found for name, found in old.items() if name not in new and name not in names],
        [found for name, found in new.items() if name not in kept],
    )


def _former(element: Element) -> tuple[str, ...]:
    return element.annotation("was")
