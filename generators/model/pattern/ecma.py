"""ECMA-262 regular expressions with the flag `u`, for JSON Schema's `pattern` (Validation, § 6.3.3)."""

from __future__ import annotations

from functools import lru_cache

from generators.model.pattern.errors import Untranslatable
from generators.model.pattern.nodes import (
    Alternation,
    Atomic,
    Backreference,
    Group,
    Look,
    Node,
    Repeat,
    Sequence,
    Start,
)
from generators.model.pattern.parser import parse
from generators.model.pattern.writer import Writer


@lru_cache(maxsize=1024)
def ecma_by_pattern(pattern: str) -> str:
    """Return an expression that finds something in exactly the strings a LinkML pattern matches from their start.

    JSON Schema searches anywhere, so the result is anchored: an anchored pattern stays as its author wrote it,
    but for lazy quantifiers, group names, and what validators read differently (`\\d`, `\\w`, `\\s`, `\\b` and `.`).
    Raises PatternError, and Untranslatable for atomic groups, possessive quantifiers and some backreferences.
    """
    tree = parse(pattern)
    _certain(tree, frozenset())
    writer = _Ecma()
    if _anchored(tree):
        return writer.write(tree)
    if isinstance(tree, Alternation):
        return f"^(?:{'|'.join(map(writer.write, map(_unanchored, tree.branches)))})"
    return f"^{writer.write(tree)}"


class _Ecma(Writer):
    """Differs from Python in refusing what ECMA-262 lacks."""

    def atomic(self, node: Atomic) -> str:
        raise Untranslatable("atomic group", node.position)

    def manner(self, node: Repeat) -> str:
        if node.possessive:
            raise Untranslatable("possessive quantifier", node.position)
        return ""

    def backreference(self, node: Backreference) -> str:
        if node.ignore_case:
            raise Untranslatable("backreference that ignores case", node.position)
        return super().backreference(node)


def _anchored(node: Node) -> bool:
    """Tell whether a match can begin at the start of the string only."""
    match node:
        case Start():
            return True
        case Sequence():
            return bool(node.items) and _anchored(node.items[0])
        case Alternation():
            return all(map(_anchored, node.branches))
        case Group():
            return _anchored(node.body)
        case _:
            return False


def _unanchored(branch: Node) -> Node:
    """Drop an anchor that the one before the group repeats."""
    if isinstance(branch, Start):
        return Sequence(())
    if isinstance(branch, Sequence) and branch.items and isinstance(branch.items[0], Start):
        return Sequence(branch.items[1:])
    return branch


def _certain(node: Node, before: frozenset[int]) -> frozenset[int]:
    """Return the groups that have matched behind a node, given those in front of it.

    A backreference to a group without a match fails in Python and matches the empty string in ECMA-262
    (§ 22.2.2.9.2): raises Untranslatable where that can happen.
    """
    match node:
        case Backreference() if node.number not in before:
            raise Untranslatable("backreference to a group that may not match", node.position)
        case Sequence():
            for item in node.items:
                before = _certain(item, before)
            return before
        case Alternation():
            return frozenset.intersection(*(_certain(branch, before) for branch in node.branches))
        case Group():
            return _certain(node.body, before) | {node.number}
        case Repeat() | Look() | Atomic():
            inside = _certain(node.body, before)
            optional = isinstance(node, Repeat) and node.minimum == 0
            negated = isinstance(node, Look) and node.negated
            return before if optional or negated else inside
        case _:
            return before
