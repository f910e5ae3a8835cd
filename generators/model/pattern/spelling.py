r"""How ECMA-262 (with the flag `u`) and Python write characters and sets alike.

Only escapes that both know, and every other engine behind a JSON Schema validator as well: `\uXXXX` for what does
not show, and characters beyond U+FFFF as they are, since `\u{…}` and `\U…` are each known to one of them.
JSON Schema (Core, § 6.4) recommends no more than such sets; its validators disagree on `\d`, `\w`, `\s` and `.`.
"""

from __future__ import annotations

from collections.abc import Callable

from generators.model.pattern.characters import SCALARS, SPACE, Ranges, intersection, merged, ranges_by_characters
from generators.model.pattern.nodes import Category, Characters

_SYNTAX = frozenset("^$\\.*+?()[]{}|")
_CONTROLS = {9: "\\t", 10: "\\n", 11: "\\v", 12: "\\f", 13: "\\r"}
_UNSEEN: Ranges = merged(
    [
        *((low, high) for low, high in SPACE if low != 0x20), (0x00, 0x1F), (0x7F, 0xA0), (0xAD, 0xAD),
        (0x300, 0x36F), (0x61C, 0x61C), (0x180B, 0x180E), (0x200B, 0x200F), (0x202A, 0x202E), (0x2060, 0x206F),
        (0xE000, 0xF8FF), (0xFE00, 0xFE0F), (0xFFF0, 0xFFFF),
    ]
)  # fmt: skip
"""Spaces, controls, formats, combining and private characters: a fixed list, whatever Python's Unicode knows."""


def character(code: int) -> str:
    """Write a character outside brackets."""
    return f"\\{chr(code)}" if chr(code) in _SYNTAX else _visible(code)


def _visible(code: int) -> str:
    if code in _CONTROLS:
        return _CONTROLS[code]
    return f"\\u{code:04x}" if intersection(((code, code),), _UNSEEN) else chr(code)


def characters(node: Characters, category: Callable[[Category], str]) -> str:
    """Write a set, outside brackets if it is one character or one category; categories are left to the dialect."""
    literal = node.literal
    if literal is not None:
        return character(literal)
    has_category = any(isinstance(item, Category) for item in node.items)
    if not has_category:
        accepted = ranges_by_characters(node)
        if accepted in (SCALARS, ()):
            return "[\\s\\S]" if accepted else "[^\\s\\S]"
    elif len(node.items) == 1 and not node.negated:
        alone = node.items[0]
        if isinstance(alone, Category) and category(alone) == repr(alone):
            return repr(alone)
    return f"[{'^' if node.negated else ''}{_members(node, category)}]"


def _members(node: Characters, category: Callable[[Category], str]) -> str:
    text = ""
    for place, item in enumerate(node.items):
        if isinstance(item, Category):
            text += category(item)
            continue
        if item == (0x2D, 0x2D) and place in (0, len(node.items) - 1):
            text += "-"
        else:
            text += members_by_range(*item, first=not text and not node.negated)
    return text


def members_by_range(low: int, high: int, first: bool = False) -> str:
    """Write a range inside brackets; a circumflex is escaped in first place only."""
    text = "\\^" if first and low == 0x5E else _member(low)
    if high > low:
        text += ("" if high == low + 1 else "-") + _member(high)
    return text


def _member(code: int) -> str:
    return f"\\{chr(code)}" if chr(code) in "\\[]-" else _visible(code)
