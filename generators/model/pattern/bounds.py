"""How many characters a part of a pattern consumes."""

from __future__ import annotations

from generators.model.pattern.nodes import (
    Alternation,
    Atomic,
    Backreference,
    Characters,
    Group,
    Node,
    Repeat,
    Sequence,
)

Bounds = tuple[int, int | None]


def bounds(node: Node) -> Bounds:
    """Return the smallest and largest number of characters consumed; None is without end.

    Assertions consume nothing, and a backreference may repeat anything: the bounds hold, but need not be met.
    """
    match node:
        case Characters():
            return 1, 1
        case Backreference():
            return 0, None
        case Sequence():
            return _sum([bounds(item) for item in node.items])
        case Alternation():
            return _union([bounds(branch) for branch in node.branches])
        case Repeat():
            low, high = bounds(node.body)
            if node.maximum == 0 or high == 0:
                return 0, 0
            return low * node.minimum, None if high is None or node.maximum is None else high * node.maximum
        case Group() | Atomic():
            return bounds(node.body)
        case _:
            return 0, 0


def nullable(node: Node) -> bool:
    """Tell whether a part without assertions matches the empty string."""
    return bounds(node)[0] == 0


def _sum(each: list[Bounds]) -> Bounds:
    highs = [high for _, high in each if high is not None]
    return sum(low for low, _ in each), sum(highs) if len(highs) == len(each) else None


def _union(each: list[Bounds]) -> Bounds:
    highs = [high for _, high in each if high is not None]
    return min(low for low, _ in each), max(highs) if len(highs) == len(each) else None
