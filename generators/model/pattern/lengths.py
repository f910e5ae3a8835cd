"""How long the strings are that a pattern accepts."""

from __future__ import annotations

from functools import lru_cache

from generators.model.pattern.bounds import Bounds, bounds
from generators.model.pattern.errors import Untranslatable
from generators.model.pattern.nodes import Alternation, Atomic, End, Group, Node, Sequence
from generators.model.pattern.parser import parse
from generators.model.pattern.regular import language_by_pattern


@lru_cache(maxsize=1024)
def intersect_length(pattern: str) -> Bounds:
    """Return the smallest and largest length of accepted strings in characters; None is without end.

    Exact for regular patterns; with backreferences and the like, bounds that hold but may be wider.
    Raises PatternError.
    """
    try:
        return bounds(language_by_pattern(pattern))
    except Untranslatable:
        tree = parse(pattern)
        low, high = bounds(tree)
        return low, high if _closed(tree) else None


def _closed(node: Node) -> bool:
    """Tell whether every match reaches the end of the string."""
    match node:
        case End():
            return True
        case Sequence():
            return bool(node.items) and _closed(node.items[-1])
        case Alternation():
            return all(map(_closed, node.branches))
        case Group() | Atomic():
            return _closed(node.body)
        case _:
            return False
