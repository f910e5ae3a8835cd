"""Pushing `^` and `$` out of a pattern, so that its whole language remains, written without them.

Every part is split by what it asks of its surroundings: whether it must begin where the string begins and
end where it ends. What is joined in front of a part that must begin the string has to be empty; so has what
follows a part that must end it. The tree keeps the author's structure wherever no anchor stands.
"""

from __future__ import annotations

from generators.model.pattern.bounds import nullable
from generators.model.pattern.errors import Untranslatable
from generators.model.pattern.nodes import (
    Alternation,
    Atomic,
    Backreference,
    Boundary,
    Characters,
    End,
    Group,
    Look,
    Node,
    Repeat,
    Sequence,
    Start,
)
from generators.model.pattern.plain import EMPTY, alternation, open_ended, repeat, sequence

Demand = tuple[bool, bool]
"""Whether a part must begin, and must end, with the string."""

Demands = dict[Demand, Node]

FREE: Demand = (False, False)
_LONGEST_UNROLLED = 5


def language(tree: Node) -> Node | None:
    """Return all strings a pattern accepts by matching from the start, or None if there are none.

    Raises Untranslatable for what no regular expression without assertions says in the same structure.
    """
    whole: list[Node | None] = []
    split = _demands(tree)
    for at_end in (False, True):
        parts = alternation(split.get((at_start, at_end)) for at_start in (False, True))
        if parts is not None and not at_end:
            branches = parts.branches if isinstance(parts, Alternation) else (parts,)
            parts = alternation([open_ended(parts)] if len(branches) == 1 else map(open_ended, branches))
        whole.append(parts)
    return alternation(whole)


def unsupported(node: Node) -> Untranslatable | None:
    """Return the reason why a node, itself, is more than a regular language or needs the automaton."""
    match node:
        case Backreference():
            return Untranslatable("backreference", node.position)
        case Atomic():
            return Untranslatable("atomic group", node.position)
        case Repeat(possessive=True):
            return Untranslatable("possessive quantifier", node.position)
        case Boundary():
            return Untranslatable("word boundary", node.position)
        case Look():
            return Untranslatable("lookbehind" if node.behind else "lookahead", node.position)
        case _:
            return None


def _demands(node: Node) -> Demands:
    reason = unsupported(node)
    if reason:
        raise reason
    match node:
        case Start():
            return {(True, False): EMPTY}
        case End():
            return {(False, True): EMPTY}
        case Group():
            return _demands(node.body)
        case Sequence():
            joined: Demands = {FREE: EMPTY}
            for item in node.items:
                joined = _join(joined, _demands(item))
            return joined
        case Alternation():
            return _union([_demands(branch) for branch in node.branches])
        case Repeat():
            return _repeated(node)
        case _:
            assert isinstance(node, Characters)
            return {FREE: node}


def _join(left: Demands, right: Demands) -> Demands:
    """Concatenate two splits."""
    joined: list[Demands] = []
    for (left_start, left_end), front in left.items():
        for (right_start, right_end), back in right.items():
            if (right_start and not nullable(front)) or (left_end and not nullable(back)):
                continue
            parts = [EMPTY if right_start else front, EMPTY if left_end else back]
            joined.append({(left_start or right_start, left_end or right_end): sequence(parts)})
    return _union(joined)


def _union(splits: list[Demands]) -> Demands:
    collected: dict[Demand, list[Node | None]] = {}
    for split in splits:
        for demand, part in split.items():
            collected.setdefault(demand, []).append(part)
    unions = ((demand, alternation(parts)) for demand, parts in collected.items())
    return {demand: part for demand, part in unions if part is not None}


def _repeated(node: Repeat) -> Demands:
    """Repeat a part: once it has anchors, unroll what is counted and close what is endless."""
    body = _demands(node.body)
    if set(body) <= {FREE}:
        again = repeat(body.get(FREE), node.minimum, node.maximum)
        return {} if again is None else {FREE: again}
    if max(node.minimum, node.maximum or 0) > _LONGEST_UNROLLED:
        raise Untranslatable("anchor in a repetition", node.position)
    joined: Demands = {FREE: EMPTY}
    for _ in range(node.minimum):
        joined = _join(joined, body)
    if node.maximum is None:
        return _join(joined, _endless(body))
    once_or_not = _union([{FREE: EMPTY}, body])
    for _ in range(node.maximum - node.minimum):
        joined = _join(joined, once_or_not)
    return joined


def _endless(body: Demands) -> Demands:
    """Return any number of repetitions of a part with anchors.

    A repetition that must begin the string can only come first, one that must end it only last, since all
    repetitions beside it would be empty.
    """
    free = repeat(body.get(FREE), 0, None)
    assert free is not None
    middle: Demands = {FREE: free}
    first = _union([{FREE: EMPTY}, {d: p for d, p in body.items() if d == (True, False)}])
    last = _union([{FREE: EMPTY}, {d: p for d, p in body.items() if d == (False, True)}])
    alone = {d: p for d, p in body.items() if d == (True, True)}
    return _union([_join(_join(first, middle), last), alone])
