"""Patterns as tests of texts that no text can slow down, where the pattern is regular.

Python's `re` backtracks, so that a pattern with a repetition inside a repetition can take exponential time on a
hostile text. Such patterns run on a deterministic automaton instead, one step per character; only those that have
none (backreferences, too many states) stay with `re`, and then long texts are refused unread.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable
from functools import lru_cache

from generators.model.pattern import PatternError, Untranslatable, parse, python_by_pattern
from generators.model.pattern.automaton import Derivation
from generators.model.pattern.nodes import Alternation, Atomic, Node, Repeat, walk
from generators.model.pattern.states import Automaton

Match = Callable[[str], bool]
LONGEST_TO_BACKTRACK = 2_000
FEW = 10


@lru_cache(maxsize=4096)
def match_by_pattern(pattern: str) -> Match | None:
    """A test whether a text matches from its start, as LinkML means it; None for a pattern nobody can run."""
    try:
        expression = python_by_pattern(pattern)
        tree = parse(pattern)
    except (PatternError, Untranslatable):
        return None
    plain = expression.match
    if not _may_explode(tree):
        return lambda text: plain(text) is not None
    try:
        return _stepping(Derivation(tree).automaton().minimal())
    except Untranslatable:
        return lambda text: len(text) <= LONGEST_TO_BACKTRACK and plain(text) is not None


def _may_explode(tree: Node) -> bool:
    """Whether a long repetition contains another one or a choice, so that texts can be divided in many ways."""
    return any(
        any(isinstance(inner, (Repeat, Alternation)) for inner in walk(outer.body))
        for outer in walk(tree)
        if isinstance(outer, Repeat) and _long(outer) and not outer.possessive
    ) and not any(isinstance(node, Atomic) for node in walk(tree))


def _long(node: Node) -> bool:
    return isinstance(node, Repeat) and (node.maximum is None or node.maximum > FEW)


def _stepping(automaton: Automaton) -> Match:
    starts = sorted((low, letter) for letter, ranges in enumerate(automaton.letters) for low, _ in ranges)
    lows = [low for low, _ in starts]
    letters = [letter for _, letter in starts]
    moves, accepting = automaton.moves, automaton.accepting

    def match(text: str) -> bool:
        state = 0
        for character in text:
            state = moves[state][letters[bisect_right(lows, ord(character)) - 1]]
        return accepting[state]

    return match
