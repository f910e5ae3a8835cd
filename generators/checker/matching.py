"""Patterns as tests of texts that no text can slow down.

Python's `re` backtracks: repetitions that can share a text in many ways take polynomial, inside each other
exponential time on a hostile one. Such patterns run in Rust's engine of regular expressions, which is linear; those
that it does not take run on a deterministic automaton, one step per character, or in an engine that gives up.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable
from functools import lru_cache
from typing import TYPE_CHECKING

from generators.model.pattern import PatternError, Untranslatable, ecma_by_pattern, parse, python_by_pattern
from generators.model.pattern.nodes import Alternation, Node, Repeat, walk

if TYPE_CHECKING:
    import jsonschema_rs

    from generators.model.pattern.states import Automaton

Match = Callable[[str], bool]
FEW = 3
SHORT = 100
LOW_DEGREE = 3
LARGEST = 300
EXPONENTIAL = float("inf")


@lru_cache(maxsize=4096)
def match_by_pattern(pattern: str) -> Match | None:
    """A test whether a text matches from its start, as LinkML means it; None for a pattern nobody can run."""
    try:
        plain = python_by_pattern(pattern).match
        degree = _degree(parse(pattern))
    except (PatternError, Untranslatable):
        return None
    if degree <= 1:
        return lambda text: plain(text) is not None
    if degree > LOW_DEGREE:
        return lambda text: _swift(pattern)(text)
    return lambda text: plain(text) is not None if len(text) <= SHORT else _swift(pattern)(text)


def _degree(node: Node) -> float:
    """The degree of the polynomial that bounds how often a backtracking engine reads a text; infinite if none does."""
    if isinstance(node, Repeat):
        if node.maximum is not None and node.maximum <= FEW:
            return _degree(node.body) * max(node.maximum, 1)
        if any(isinstance(inner, Alternation) or _varies(inner) for inner in walk(node.body)):
            return EXPONENTIAL
        return int(_varies(node))
    degrees = [_degree(child) for child in node.children()]
    return max(degrees, default=0) if isinstance(node, Alternation) else sum(degrees)


def _varies(node: Node) -> bool:
    return isinstance(node, Repeat) and node.maximum != node.minimum


def _size(node: Node) -> int:
    """How many nodes a tree has once its repetitions are written out."""
    inner = 1 + sum(_size(child) for child in node.children())
    return inner * max(node.maximum or node.minimum, 1) if isinstance(node, Repeat) else inner


@lru_cache(maxsize=1024)
def _swift(pattern: str) -> Match:
    """Rust's linear engine where it takes the pattern, else the automaton, else an engine that gives up."""
    import jsonschema_rs

    try:
        ecma = ecma_by_pattern(pattern)
    except Untranslatable:
        ecma = ""
    linear = _in_rust(ecma, jsonschema_rs.RegexOptions()) if ecma else None
    if linear is not None:
        return linear
    tree = parse(pattern)
    if _size(tree) <= LARGEST:
        from generators.model.pattern.automaton import Derivation

        try:
            return _stepping(Derivation(tree).automaton().minimal())
        except Untranslatable:
            pass
    patient = _in_rust(ecma, jsonschema_rs.FancyRegexOptions()) if ecma else None
    if patient is not None:
        return patient
    plain = python_by_pattern(pattern).match
    return lambda text: len(text) <= SHORT and plain(text) is not None


def _in_rust(expression: str, engine: jsonschema_rs.RegexOptions | jsonschema_rs.FancyRegexOptions) -> Match | None:
    """An expression in an engine of Rust; None where the engine does not take it."""
    import jsonschema_rs

    try:
        validator = jsonschema_rs.Draft202012Validator({"pattern": expression}, pattern_options=engine)
    except (jsonschema_rs.ValidationError, ValueError):
        return None

    def match(text: str) -> bool:
        try:
            return validator.is_valid(text)
        except ValueError:
            return False

    return match


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
