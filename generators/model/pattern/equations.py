"""From an automaton to a regular expression: one equation per state, solved by Arden's rule."""

from __future__ import annotations

from generators.model.pattern.bounds import bounds
from generators.model.pattern.characters import (
    SCALARS,
    characters_by_ranges,
    intersection,
    merged,
    ranges_by_characters,
)
from generators.model.pattern.nodes import Characters, Node, Repeat, Sequence
from generators.model.pattern.plain import ANYTHING, EMPTY, alternation, repeat, sequence
from generators.model.pattern.states import Automaton

Row = dict[int | None, Node]
"""A state's language: a coefficient per following state, and under None what ends here."""


def language_of(automaton: Automaton) -> Node | None:
    """Return an expression for what the automaton accepts, or None if that is nothing.

    Every accepted string passes the cut states in order, so what lies between them is solved by itself.
    """
    if 0 not in automaton.living():
        return None
    stops = _cuts(automaton)
    pieces: list[Node] = []
    for start, stop in zip([0, *stops], [*stops, None], strict=True):
        pieces.append(_solved(automaton, start, stop))
    whole = pieces[0]
    for piece in pieces[1:]:
        whole = joined(whole, piece)
    return whole


def _cuts(automaton: Automaton) -> list[int]:
    """Return the states besides the first that every accepted string passes, in the order of passing."""
    order = _depth_by_state(automaton, 0, None)
    ends = [state for state in order if automaton.accepting[state]]
    cuts = []
    for state in order:
        if state != 0:
            around = _depth_by_state(automaton, 0, state)
            if all(end not in around or end == state for end in ends):
                cuts.append(state)
    return sorted(cuts, key=lambda state: order[state])


def _depth_by_state(automaton: Automaton, start: int, closed: int | None) -> dict[int, int]:
    """Return every state that is reached without passing a closed one, with its distance."""
    depth = {start: 0}
    queue = [start]
    for state in queue:
        for to in automaton.moves[state]:
            if to not in depth and to != closed:
                depth[to] = depth[state] + 1
                queue.append(to)
    return depth


def _solved(automaton: Automaton, start: int, stop: int | None) -> Node:
    """Return what leads from one state to the first arrival at another, or to any end without one."""
    rows: dict[int, Row] = {}
    wanted = _reaching(automaton, stop)
    order = _inner_first(automaton, start, stop, wanted)
    for state in order:
        rows[state] = {None: EMPTY} if state == stop else _row(automaton, state, wanted, stop is None)
    for state in order:
        row = rows.pop(state)
        loop = row.pop(state, None)
        if loop is not None:
            again = ANYTHING if _is_everything(loop) else repeat(loop, 0, None)
            assert again is not None
            row = {to: joined(again, part) for to, part in row.items()}
        if state == start:
            return row[None]
        for other in rows.values():
            into = other.pop(state, None)
            if into is not None:
                for to, part in row.items():
                    other[to] = united(other.get(to), joined(into, part))
    raise AssertionError("the first state comes last")


def _reaching(automaton: Automaton, stop: int | None) -> frozenset[int]:
    if stop is None:
        return automaton.living()
    marked = [state == stop for state in range(len(automaton.moves))]
    return Automaton(automaton.letters, automaton.moves, marked).living()


def _row(automaton: Automaton, state: int, wanted: frozenset[int], may_end: bool) -> Row:
    letters: dict[int, list[tuple[int, int]]] = {}
    for letter, to in enumerate(automaton.moves[state]):
        if to in wanted:
            letters.setdefault(to, []).extend(automaton.letters[letter])
    row: Row = {to: characters_by_ranges(merged(ranges)) for to, ranges in letters.items()}
    if may_end and automaton.accepting[state]:
        row[None] = EMPTY
    return row


def _inner_first(automaton: Automaton, start: int, stop: int | None, wanted: frozenset[int]) -> list[int]:
    """Return the states in post-order from a first one, so that what lies deepest is solved first."""
    order: list[int] = []
    seen = {start}
    stack = [(start, iter(automaton.moves[start]))]
    while stack:
        state, targets = stack[-1]
        following = next((to for to in targets if to in wanted and to not in seen), None)
        if following is None:
            order.append(state)
            stack.pop()
        else:
            seen.add(following)
            stack.append((following, iter([] if following == stop else automaton.moves[following])))
    return order


def _is_everything(node: Node) -> bool:
    return isinstance(node, Characters) and intersection(ranges_by_characters(node), SCALARS) == SCALARS


def united(left: Node | None, right: Node) -> Node:
    """Return the union in few words: sets become one set, and the empty string a question mark."""
    if left is None or left == right:
        return right
    if isinstance(left, Characters) and isinstance(right, Characters):
        return characters_by_ranges(merged(ranges_by_characters(left) + ranges_by_characters(right)))
    for one, other in ((left, right), (right, left)):
        if one == EMPTY:
            if bounds(other)[0] == 0:
                return other
            plus = isinstance(other, Repeat) and other.minimum == 1
            option = repeat(other.body, 0, other.maximum) if isinstance(other, Repeat) and plus else repeat(other, 0, 1)
            assert option is not None
            return option
        if isinstance(other, Sequence) and other.items and other.items[0] == one:
            return joined(one, united(EMPTY, sequence(other.items[1:])))
    both = alternation([left, right])
    assert both is not None
    return both


def joined(left: Node, right: Node) -> Node:
    """Return the concatenation, with equal neighbours counted."""
    whole = sequence([left, right])
    if not isinstance(whole, Sequence):
        return whole
    items: list[Node] = []
    for item in whole.items:
        count = _counted(items[-1], item) if items else None
        if count:
            items[-1] = count
        else:
            items.append(item)
    return sequence(items)


def _counted(left: Node, right: Node) -> Node | None:
    """Return the repetition that two neighbours of one body make, unless it is one literal's."""
    bodies = [node.body if isinstance(node, Repeat) else node for node in (left, right)]
    if bodies[0] != bodies[1]:
        return None
    if isinstance(bodies[0], Characters) and bodies[0].literal is not None and left == right == bodies[0]:
        return None
    (low, high), (more, most) = (
        (node.minimum, node.maximum) if isinstance(node, Repeat) else (1, 1) for node in (left, right)
    )
    return repeat(bodies[0], low + more, None if high is None or most is None else high + most)
