"""From a pattern to the language it accepts, written as plain sets, sequences, choices and repetitions."""

from __future__ import annotations

from functools import lru_cache

from generators.model.pattern.anchors import language
from generators.model.pattern.errors import Untranslatable
from generators.model.pattern.nodes import Boundary, Look, Node, walk
from generators.model.pattern.parser import parse


@lru_cache(maxsize=256)
def language_by_pattern(pattern: str) -> Node:
    """Return the strings that a pattern accepts by matching from the start.

    Lookaround and word boundaries go through an automaton, which changes the structure but no string.
    Raises PatternError, and Untranslatable for what is not regular, too large, or never matches.
    """
    tree = parse(pattern)
    if any(isinstance(node, (Look, Boundary)) for node in walk(tree)):
        from generators.model.pattern.automaton import language_by_automaton

        whole = language_by_automaton(tree)
    else:
        whole = language(tree)
    if whole is None:
        raise Untranslatable("pattern that never matches", 0)
    return whole
