"""XSD 1.0 regular expressions (Part 2, appendix F): anchored at both ends, and nothing but sets and repetition.

Of the ways to write a language it takes one that libxml2 reads right; libxml2.py says which it does not.
"""

from __future__ import annotations

from functools import lru_cache

from generators.model.pattern.characters import (
    LINE_END,
    SCALARS,
    XML,
    Ranges,
    complement,
    intersection,
    merged,
    ranges_by_characters,
)
from generators.model.pattern.errors import Untranslatable
from generators.model.pattern.libxml2 import misjudged_complements, safe_by_plain
from generators.model.pattern.nodes import Alternation, Category, Characters, Group, Item, Node, Repeat, Sequence
from generators.model.pattern.plain import alternation, repeat, sequence
from generators.model.pattern.quantifier import quantifier
from generators.model.pattern.regular import language_by_pattern

_SPECIAL = frozenset("\\|.?*+(){}[]^-")
_CONTROLS = {9: "\\t", 10: "\\n", 13: "\\r"}
_EVERYTHING = r"[\s\S]"
_XML_SPACE: Ranges = ((9, 10), (13, 13), (32, 32))


@lru_cache(maxsize=1024)
def xsd_by_pattern(pattern: str) -> str:
    r"""Return an XSD regular expression for exactly the strings that a LinkML pattern matches from its start.

    Characters that XML does not admit are left out. A pattern without `$` ends in `[\s\S]*`.
    Raises PatternError, and Untranslatable with construct and position; also for what never matches.
    """
    whole = _within_xml(language_by_pattern(pattern))
    if whole is None:
        raise Untranslatable("pattern that matches nothing in XML", 0)
    safe = safe_by_plain(whole)
    return _Writer(misjudged_complements(whole)).write(safe)


def _within_xml(node: Node) -> Node | None:
    """Drop what XML cannot carry; None if nothing is left."""
    match node:
        case Characters():
            return _xml_characters(node)
        case Sequence():
            items = [_within_xml(item) for item in node.items]
            present = [item for item in items if item is not None]
            return sequence(present) if len(present) == len(items) else None
        case Alternation():
            return alternation(map(_within_xml, node.branches))
        case _:
            assert isinstance(node, Repeat)
            return repeat(_within_xml(node.body), node.minimum, node.maximum)


def _xml_characters(node: Characters) -> Node | None:
    categories = [item for item in node.items if isinstance(item, Category)]
    if any(category.negated for category in categories):
        return _without_negated_categories(node)
    if node.negated:
        return node if categories or intersection(ranges_by_characters(node), XML) else None
    kept: list[Item] = []
    for item in node.items:
        kept.extend((item,) if isinstance(item, Category) else intersection((item,), XML))
    return Characters(tuple(kept)) if kept else None


def _without_negated_categories(node: Characters) -> Node | None:
    r"""Say `\P{L}` as `[^\p{L}]`, because libxml2 reads it as `\p{L}` inside brackets."""
    lacking = [item for item in node.items if isinstance(item, Category) and item.negated]
    others = tuple(item for item in node.items if item not in lacking)
    plain = [Category(category.name, False) for category in lacking]
    if not node.negated:
        rest = _xml_characters(Characters(others)) if others else None
        return alternation([*(Characters((category,), True) for category in plain), rest])
    if len(node.items) > 1:
        raise Untranslatable("complement of a set with a complemented category", node.position)
    return Characters((plain[0],))


class _Writer:
    """Writes a tree of sets, sequences, choices and repetitions."""

    def __init__(self, differences: frozenset[Characters]) -> None:
        """Take the complements to write as differences."""
        self.differences = differences

    def write(self, node: Node) -> str:
        """Write any node, as it stands alone."""
        match node:
            case Characters():
                return self._characters(node)
            case Sequence():
                return "".join(
                    f"({self.write(item)})" if isinstance(item, Alternation) else self.write(item)
                    for item in node.items
                )
            case Alternation():
                return "|".join(map(self.write, node.branches))
            case _:
                assert isinstance(node, Repeat)
                body = node.body.body if isinstance(node.body, Group) else node.body
                text = self.write(body) if body is node.body else f"({self.write(body)})"
                single = isinstance(node.body, (Characters, Group))
                return (text if single else f"({text})") + quantifier(node.minimum, node.maximum)

    def _characters(self, node: Characters) -> str:
        literal = node.literal
        if literal is not None:
            return _character(literal) if literal != 0x2D else "-"
        if not any(isinstance(item, Category) for item in node.items):
            accepted = intersection(ranges_by_characters(node), XML)
            if accepted == XML:
                return _EVERYTHING
            if accepted == intersection(complement(LINE_END), XML):
                return "."
        elif len(node.items) == 1 and not node.negated:
            return repr(node.items[0])
        if node in self.differences:
            return f"[\\s\\S-[{_members(node)}]]"
        return f"[{'^' if node.negated else ''}{_members(node)}]"


def _members(node: Characters) -> str:
    """Write the inside of brackets; XML's white space as `\\s` where all of it is there."""
    ranges = [item for item in node.items if not isinstance(item, Category)]
    covered = merged(ranges)
    spaced = intersection(covered, _XML_SPACE) == _XML_SPACE and len(ranges) > 1
    text = "\\s" if spaced else ""
    outside = intersection(complement(_XML_SPACE), intersection(XML, SCALARS)) if spaced else XML
    for item in node.items:
        if isinstance(item, Category):
            text += repr(item)
            continue
        for low, high in intersection((item,), outside):
            text += _character(low)
            if high > low:
                text += ("" if high == low + 1 else "-") + _character(high)
    return text


def _character(code: int) -> str:
    character = _CONTROLS.get(code) or chr(code)
    return f"\\{character}" if character in _SPECIAL else character
