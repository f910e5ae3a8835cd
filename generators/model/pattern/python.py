"""Python's `re`, for our own checker: the only dialect that takes every pattern."""

from __future__ import annotations

import re
from functools import lru_cache

from generators.model.pattern import spelling
from generators.model.pattern.characters import ranges_by_item
from generators.model.pattern.errors import Untranslatable
from generators.model.pattern.nodes import Backreference, Boundary, Category, Repeat
from generators.model.pattern.parser import parse
from generators.model.pattern.writer import Writer


@lru_cache(maxsize=1024)
def python_by_pattern(pattern: str) -> re.Pattern[str]:
    """Return an expression whose `match` accepts exactly the strings a LinkML pattern does.

    Sets are spelled out and `$` is the very end, so it may differ from `re.compile(pattern)` there.
    Raises PatternError, and Untranslatable for what Python refuses to compile.
    """
    text = _Python().write(parse(pattern))
    try:
        return re.compile(text, re.ASCII)
    except (re.error, OverflowError, RecursionError) as error:
        raise Untranslatable(f"expression that Python refuses: {error}", 0) from error


class _Python(Writer):
    """Differs from ECMA-262 in the ends of strings and words, and in lacking categories."""

    end = "\\Z"

    def boundary(self, node: Boundary) -> str:
        """Deny a boundary, because Python's `\\B` does not hold in the empty string before 3.14."""
        return r"(?!\b)" if node.negated else r"\b"

    def category(self, category: Category) -> str:
        """Write every range of a category, by Python's version of Unicode."""
        return "".join(spelling.members_by_range(low, high, first=True) for low, high in ranges_by_item(category))

    def manner(self, node: Repeat) -> str:
        """Keep laziness, which decides what an atomic group takes."""
        return "?" if node.lazy else super().manner(node)

    def backreference(self, node: Backreference) -> str:
        """Keep a backreference's own case."""
        plain = super().backreference(node)
        return f"(?i:{plain})" if node.ignore_case else plain
