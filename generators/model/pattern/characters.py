r"""Sets of characters, as sorted ranges of code points over the Unicode scalar values.

One meaning for every dialect, chosen here: `\d` is `[0-9]`, `\w` is `[A-Za-z0-9_]`, `\s` is ECMA-262's
WhiteSpace and LineTerminator (§ 12.2, 12.3), which is Unicode's white space and the byte order mark.
`.` is everything but line feed and carriage return, as in XSD (Part 2, appendix F): Python excludes the first
alone, ECMA-262 also U+2028 and U+2029, and validators of JSON Schema follow now one and now the other.
"""

from __future__ import annotations

from collections.abc import Iterable
from functools import lru_cache

from generators.model.pattern.nodes import Category, Characters, Item

Ranges = tuple[tuple[int, int], ...]

HIGHEST = 0x10FFFF
SCALARS: Ranges = ((0, 0xD7FF), (0xE000, HIGHEST))
XML: Ranges = ((9, 10), (13, 13), (0x20, 0xD7FF), (0xE000, 0xFFFD), (0x10000, HIGHEST))
"""The characters XML 1.0 admits (§ 2.2)."""

DIGIT: Ranges = ((0x30, 0x39),)
WORD: Ranges = ((0x41, 0x5A), (0x61, 0x7A), (0x30, 0x39), (0x5F, 0x5F))
SPACE: Ranges = (
    (0x09, 0x0D), (0x20, 0x20), (0xA0, 0xA0), (0x1680, 0x1680), (0x2000, 0x200A), (0x2028, 0x2029),
    (0x202F, 0x202F), (0x205F, 0x205F), (0x3000, 0x3000), (0xFEFF, 0xFEFF),
)  # fmt: skip
LINE_END: Ranges = ((0x0A, 0x0A), (0x0D, 0x0D))

LONG_NAMES = {
    "Letter": "L", "Cased_Letter": "LC", "Uppercase_Letter": "Lu", "Lowercase_Letter": "Ll",
    "Titlecase_Letter": "Lt", "Modifier_Letter": "Lm", "Other_Letter": "Lo",
    "Mark": "M", "Combining_Mark": "M", "Nonspacing_Mark": "Mn", "Spacing_Mark": "Mc", "Enclosing_Mark": "Me",
    "Number": "N", "Decimal_Number": "Nd", "digit": "Nd", "Letter_Number": "Nl", "Other_Number": "No",
    "Punctuation": "P", "punct": "P", "Connector_Punctuation": "Pc", "Dash_Punctuation": "Pd",
    "Open_Punctuation": "Ps", "Close_Punctuation": "Pe", "Initial_Punctuation": "Pi",
    "Final_Punctuation": "Pf", "Other_Punctuation": "Po",
    "Symbol": "S", "Math_Symbol": "Sm", "Currency_Symbol": "Sc", "Modifier_Symbol": "Sk", "Other_Symbol": "So",
    "Separator": "Z", "Space_Separator": "Zs", "Line_Separator": "Zl", "Paragraph_Separator": "Zp",
    "Other": "C", "Control": "Cc", "cntrl": "Cc", "Format": "Cf", "Private_Use": "Co", "Unassigned": "Cn",
}  # fmt: skip
CATEGORIES = frozenset(name for name in LONG_NAMES.values() if name != "LC")
assert len(CATEGORIES) == 36, "seven groups and their 29 categories, without surrogates (Cs)"


def merged(ranges: Iterable[tuple[int, int]]) -> Ranges:
    """Return the same code points sorted, without overlap or adjacency."""
    result: list[tuple[int, int]] = []
    for low, high in sorted(ranges):
        if result and low <= result[-1][1] + 1:
            result[-1] = (result[-1][0], max(high, result[-1][1]))
        else:
            result.append((low, high))
    return tuple(result)


def intersection(left: Ranges, right: Ranges) -> Ranges:
    """Return what two merged sets share."""
    result: list[tuple[int, int]] = []
    i = j = 0
    while i < len(left) and j < len(right):
        low, high = max(left[i][0], right[j][0]), min(left[i][1], right[j][1])
        if low <= high:
            result.append((low, high))
        if left[i][1] < right[j][1]:
            i += 1
        else:
            j += 1
    return tuple(result)


def complement(ranges: Ranges) -> Ranges:
    """Return every Unicode scalar value that a merged set lacks."""
    gaps: list[tuple[int, int]] = []
    start = 0
    for low, high in ranges:
        if start < low:
            gaps.append((start, low - 1))
        start = high + 1
    if start <= HIGHEST:
        gaps.append((start, HIGHEST))
    return intersection(tuple(gaps), SCALARS)


@lru_cache(maxsize=1)
def _ranges_by_category() -> dict[str, Ranges]:
    """Read the categories of Python's Unicode database: a tenth of a second, so only when asked for."""
    from unicodedata import category

    found: dict[str, list[tuple[int, int]]] = {name: [] for name in CATEGORIES}
    start, current = 0, category("\0")
    for code in range(1, HIGHEST + 2):
        name = category(chr(code)) if code <= HIGHEST else ""
        if name != current:
            if current != "Cs":
                found[current].append((start, code - 1))
            start, current = code, name
    for group in "LMNPSZC":
        parts = [ranges for name, ranges in found.items() if len(name) == 2 and name[0] == group]
        found[group] = [bounds for ranges in parts for bounds in ranges]
    return {name: merged(ranges) for name, ranges in found.items()}


def ranges_by_item(item: Item) -> Ranges:
    """Return the code points of one member of a set, by Python's version of Unicode for a category."""
    if not isinstance(item, Category):
        return (item,)
    ranges = _ranges_by_category()[item.name]
    return complement(ranges) if item.negated else ranges


@lru_cache(maxsize=1024)
def ranges_by_characters(characters: Characters) -> Ranges:
    """Return the code points that a set matches, merged."""
    inside = merged(bounds for item in characters.items for bounds in ranges_by_item(item))
    return complement(inside) if characters.negated else intersection(inside, SCALARS)


def characters_by_ranges(ranges: Ranges, position: int = 0) -> Characters:
    """Return a set for merged ranges, written as a complement where that is shorter."""
    rest = complement(ranges)
    if rest and len(rest) < len(ranges):
        return Characters(rest, True, position)
    return Characters(ranges, False, position)
