"""Writing a plain tree so that libxml2 reads it right, which it does not with every valid XSD expression.

Found by comparing it with other engines on some hundred thousand generated expressions (libxml2 2.14):

* a counted repetition of what can be empty rejects the empty string, and fails inside another one: `(a?){2}`
* a counted set that competes for a character miscounts, `a{2}|a`; the same set in parentheses does not
* counted repetitions inside each other miscount where they compete: they are written out
* an endless repetition of a group, last in a first branch or in another such, leaks: `(ab)*|c` accepts `cab`
* complements are taken for disjoint if what they exclude is: `[^a]c|[^b]b` rejects `xb`. A difference,
  `[\\s\\S-[a]]`, is not; nor is a negated category inside brackets
"""

from __future__ import annotations

from collections.abc import Callable
from itertools import combinations

from generators.model.pattern.bounds import nullable
from generators.model.pattern.characters import LINE_END, Ranges, intersection, merged, ranges_by_characters
from generators.model.pattern.errors import Untranslatable
from generators.model.pattern.nodes import Alternation, Category, Characters, Group, Node, Repeat, Sequence, walk
from generators.model.pattern.plain import EMPTY, alternation, repeat, sequence
from generators.model.pattern.positions import Positions

MOST_NODES = 500
_ENDLESS = ((0, None), (1, None))
_UNCOUNTED = (*_ENDLESS, (0, 1))


def safe_by_plain(tree: Node) -> Node:
    """Return a tree of the same language; a group marks parentheses that must be written.

    Raises Untranslatable where counted repetitions inside each other are too large to write out.
    """
    tree = _closed_loops(_filled_repeats(tree))
    while True:
        positions = Positions(tree)
        unrolled = _closed_loops(_unrolled(tree, positions))
        if unrolled == tree:
            break
        tree = unrolled
        if sum(1 for _ in walk(tree)) > MOST_NODES:
            raise Untranslatable("counted repetitions inside each other", 0)
    return _grouped(tree, positions)


def misjudged_complements(tree: Node) -> frozenset[Characters]:
    """Return the complements that libxml2 takes for disjoint from a rival they share characters with."""
    positions = Positions(tree)
    found: set[Characters] = set()
    for places in positions.rivals:
        together = dict.fromkeys(positions.sets[place] for place in sorted(places))
        for pair in combinations(together, 2):
            if any(each.negated for each in pair) and _misjudged(*pair):
                found.update(each for each in pair if each.negated)
    return frozenset(found)


def _rebuilt(node: Node, change: Callable[[Node], Node]) -> Node:
    """Return a part with its children changed."""
    match node:
        case Sequence():
            return sequence(map(change, node.items))
        case Alternation():
            return alternation(map(change, node.branches)) or EMPTY
        case Repeat():
            return repeat(change(node.body), node.minimum, node.maximum) or EMPTY
        case _:
            return node


def _filled_repeats(node: Node) -> Node:
    """Repeat at least zero times what may be empty, and let it not be empty where that is easily said."""
    node = _rebuilt(node, _filled_repeats)
    if isinstance(node, Repeat) and nullable(node.body):
        return repeat(_filled(node.body), 0, node.maximum) or EMPTY
    return node


def _filled(node: Node) -> Node:
    """Return a part without the empty string, if it is a repetition or a choice; else the part itself."""
    match node:
        case Repeat(minimum=0) if not nullable(node.body):
            filled = repeat(node.body, 1, node.maximum)
        case Alternation():
            filled = alternation(_filled(branch) for branch in node.branches if branch != EMPTY)
        case _:
            filled = node
    return filled or node


def _is_counted(node: Node) -> bool:
    return isinstance(node, Repeat) and (node.minimum, node.maximum) not in _UNCOUNTED


def _unrolled(node: Node, positions: Positions) -> Node:
    """Write out counted repetitions that compete and contain a repetition; innermost ones wait for their turn."""
    if isinstance(node, Repeat) and _is_counted(node) and positions.competes(node):
        loops = any(isinstance(inner, Repeat) and inner.maximum != 1 for inner in walk(node.body))
        if loops and not nullable(node.body):
            return _copies(node)
    return _rebuilt(node, lambda child: _unrolled(child, positions))


def _copies(node: Repeat) -> Node:
    """Return as many copies as there must be, and behind them those there may be, each inside the one before."""
    if max(node.minimum, node.maximum or 0) > MOST_NODES:
        raise Untranslatable("counted repetitions inside each other", 0)
    if node.maximum is None:
        return sequence([*[node.body] * node.minimum, Repeat(node.body, 0, None)])
    rest: Node = EMPTY
    for _ in range(node.maximum - node.minimum):
        rest = Repeat(sequence([node.body, rest]), 0, 1)
    return sequence([*[node.body] * node.minimum, rest])


def _grouped(node: Node, positions: Positions) -> Node:
    """Put counted sets that compete into parentheses."""
    if isinstance(node, Repeat) and isinstance(node.body, Characters):
        if _is_counted(node) and positions.competes(node):
            return Repeat(Group(node.body, 0), node.minimum, node.maximum)
        return node
    return _rebuilt(node, lambda child: _grouped(child, positions))


def _closed_loops(node: Node) -> Node:
    """Let no first branch, and no body of an endless repetition, end in a repeated group."""
    node = _rebuilt(node, _closed_loops)
    if isinstance(node, Alternation) and _ends_in_loop(node.branches[0]):
        other = next((branch for branch in node.branches if not _ends_in_loop(branch)), None)
        rest = [branch for branch in node.branches if branch is not other]
        first = _closed(rest.pop(0)) if other is None else other
        return Alternation((first, *rest))
    if isinstance(node, Repeat) and node.maximum is None and _ends_in_loop(node.body):
        return Repeat(_closed(node.body), node.minimum, None)
    return node


def _ends_in_loop(node: Node) -> bool:
    if isinstance(node, Sequence):
        return bool(node.items) and _ends_in_loop(node.items[-1])
    if not isinstance(node, Repeat) or isinstance(node.body, Characters):
        return False
    return (node.minimum, node.maximum) in _ENDLESS


def _closed(node: Node) -> Node:
    """Write a final `(x)*` as `((x)+)?`."""
    if isinstance(node, Sequence):
        return sequence([*node.items[:-1], _closed(node.items[-1])])
    assert isinstance(node, Repeat)
    loop = Repeat(Repeat(node.body, 1, None), 0, 1)
    return sequence([node.body, loop]) if node.minimum else loop


def _misjudged(one: Characters, other: Characters) -> bool:
    """Tell whether libxml2 takes two sets for disjoint that are not."""
    if any(each.literal is not None or _is_dot(each) for each in (one, other)):
        return False
    if _has_category(one) or _has_category(other):
        return True
    listed = bool(intersection(_listed(one), _listed(other)))
    taken_for_disjoint = listed != (one.negated and other.negated)
    return taken_for_disjoint and bool(intersection(ranges_by_characters(one), ranges_by_characters(other)))


def _is_dot(node: Characters) -> bool:
    return node.negated and not _has_category(node) and _listed(node) == LINE_END


def _has_category(node: Characters) -> bool:
    return any(isinstance(item, Category) for item in node.items)


def _listed(node: Characters) -> Ranges:
    return merged(item for item in node.items if not isinstance(item, Category))
