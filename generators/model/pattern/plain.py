"""Building trees without groups and assertions, which denote a language by themselves.

Impossible is None throughout: the language without any string.
"""

from __future__ import annotations

from collections.abc import Iterable

from generators.model.pattern.bounds import bounds
from generators.model.pattern.characters import HIGHEST
from generators.model.pattern.nodes import Alternation, Characters, Node, Repeat, Sequence

EMPTY = Sequence(())
ANYTHING = Repeat(Characters(((0, HIGHEST),)), 0, None)
"""Every string: what may follow where a pattern is open at its end."""


def sequence(items: Iterable[Node]) -> Node:
    """Return the concatenation, flat and without empty parts."""
    flat: list[Node] = []
    for item in items:
        flat.extend(item.items if isinstance(item, Sequence) else (item,))
    return flat[0] if len(flat) == 1 else Sequence(tuple(flat))


def alternation(branches: Iterable[Node | None]) -> Node | None:
    """Return the union, flat and without repetitions, in the order given."""
    flat: dict[Node, None] = {}
    for branch in branches:
        if branch is not None:
            flat.update(dict.fromkeys(branch.branches if isinstance(branch, Alternation) else (branch,)))
    if len(flat) <= 1:
        return next(iter(flat), None)
    return Alternation(tuple(flat))


def repeat(body: Node | None, minimum: int, maximum: int | None) -> Node | None:
    """Return the repetition of a possible or impossible body."""
    if body is None:
        return EMPTY if minimum == 0 else None
    if maximum == 0 or bounds(body) == (0, 0):
        return EMPTY
    if (minimum, maximum) == (1, 1):
        return body
    return Repeat(body, minimum, maximum)


def open_ended(node: Node) -> Node:
    """Return the language followed by anything.

    A final repetition need be met only as often as it must: what it may take besides, anything takes as well.
    """
    items = list(node.items) if isinstance(node, Sequence) else [node]
    while items and isinstance(items[-1], Repeat):
        last = items.pop()
        assert isinstance(last, Repeat)
        if last.minimum:
            body = repeat(last.body, last.minimum, last.minimum)
            assert body is not None
            items.append(body)
            break
    return sequence([*items, ANYTHING])
