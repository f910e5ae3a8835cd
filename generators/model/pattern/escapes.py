r"""Backslash escapes: those of Python's `re` and of ECMA-262 together, where they do not contradict."""

from __future__ import annotations

from generators.model.pattern.characters import CATEGORIES, DIGIT, HIGHEST, LONG_NAMES, SPACE, WORD, Ranges
from generators.model.pattern.errors import PatternError
from generators.model.pattern.nodes import Category, Item

CONTROLS = {"a": 7, "f": 12, "n": 10, "r": 13, "t": 9, "v": 11}
SHORTHANDS: dict[str, Ranges] = {"d": DIGIT, "w": WORD, "s": SPACE}
_HEX = frozenset("0123456789abcdefABCDEF")
_OCTAL = frozenset("01234567")
_DIGITS_BY_LETTER = {"x": 2, "u": 4, "U": 8}


def _hexadecimal(text: str, index: int, count: int, start: int) -> int:
    digits = text[index : index + count]
    if len(digits) < count or not _HEX.issuperset(digits):
        raise PatternError(start, f"escape '{text[start : index + len(digits)]}' is incomplete")
    return int(digits, 16)


def _braced(text: str, index: int, start: int) -> tuple[str, int]:
    end = text.find("}", index) if text[index : index + 1] == "{" else -1
    if end < 0:
        raise PatternError(start, f"escape '{text[start:index]}' has no name in braces")
    return text[index + 1 : end], end + 1


def _unicode(text: str, index: int, start: int) -> tuple[int, int]:
    r"""Read `\u00e9`, `\u{e9}` or a pair of surrogates; the index is behind the letter."""
    if text[index : index + 1] == "{":
        digits, after = _braced(text, index, start)
        if not digits or not _HEX.issuperset(digits):
            raise PatternError(start, f"escape '{text[start:after]}' is no code point")
        return int(digits, 16), after
    code, after = _hexadecimal(text, index, 4, start), index + 4
    if 0xD800 <= code <= 0xDBFF and text[after : after + 2] == "\\u" and text[after + 2 : after + 3] != "{":
        low = _hexadecimal(text, after + 2, 4, after)
        if 0xDC00 <= low <= 0xDFFF:
            return 0x10000 + ((code - 0xD800) << 10) + (low - 0xDC00), after + 6
    return code, after


def _named(text: str, index: int, start: int) -> tuple[int, int]:
    from unicodedata import lookup

    name, after = _braced(text, index, start)
    try:
        character = lookup(name)
    except KeyError:
        character = ""
    if len(character) != 1:
        raise PatternError(start, f"character name '{name}' is not known")
    return ord(character), after


def code_point_by_escape(text: str, start: int, in_class: bool) -> tuple[int, int] | None:
    """Return the code point of an escape and the index behind it, or None for another kind of escape.

    Octal escapes follow Python: `\\0`, `\\07`, three octal digits, and in a class any run of one to three.
    """
    index = start + 1
    if index >= len(text):
        raise PatternError(start, "backslash ends the pattern")
    letter = text[index]
    after = index + 1
    if letter in CONTROLS:
        return CONTROLS[letter], after
    if letter == "u":
        code, after = _unicode(text, after, start)
    elif letter in _DIGITS_BY_LETTER:
        count = _DIGITS_BY_LETTER[letter]
        code, after = _hexadecimal(text, after, count, start), after + count
    elif letter == "N":
        code, after = _named(text, after, start)
    elif letter == "b" and in_class:
        return 8, after
    elif letter in "0123456789":
        return _octal(text, index, start, in_class)
    elif letter.isascii() and letter.isalpha():
        return None
    else:
        code = ord(letter)
    if code > HIGHEST:
        raise PatternError(start, f"escape '{text[start:after]}' is above U+10FFFF")
    if 0xD800 <= code <= 0xDFFF:
        raise PatternError(start, f"escape '{text[start:after]}' is half a surrogate pair")
    return code, after


def _octal(text: str, index: int, start: int, in_class: bool) -> tuple[int, int] | None:
    digits = ""
    while len(digits) < 3 and text[index + len(digits) : index + len(digits) + 1] in _OCTAL:
        digits += text[index + len(digits)]
    if not (text[index] == "0" or len(digits) == 3 or in_class):
        return None
    if not digits or int(digits, 8) > 0o377:
        raise PatternError(start, f"escape '{text[start : index + max(1, len(digits))]}' is no character")
    return int(digits, 8), index + len(digits)


def items_by_escape(text: str, start: int, ignore_case: bool) -> tuple[tuple[Item, ...], bool, int] | None:
    r"""Return the set of `\d`, `\W` or `\p{Lu}`, its sign and the index behind; None for another escape."""
    letter = text[start + 1]
    if letter.lower() in SHORTHANDS:
        return SHORTHANDS[letter.lower()], letter.isupper(), start + 2
    if letter not in "pP":
        return None
    name, after = _braced(text, start + 2, start)
    key, _, value = name.rpartition("=")
    short = LONG_NAMES.get(value, value) if key in {"", "gc", "General_Category"} else ""
    if short in {"Any", "ASCII"}:
        return ((0, HIGHEST if short == "Any" else 0x7F),), letter == "P", after
    names = ("Lu", "Ll", "Lt") if short == "LC" else (short,)
    if short == "Assigned":
        return (Category("Cn", letter == "p"),), False, after
    if not CATEGORIES.issuperset(names):
        raise PatternError(start, f"Unicode property '{name}' is no general category")
    if ignore_case and short in {"Lu", "Ll", "Lt"}:
        raise PatternError(start, f"Unicode property '{name}' ignores case")
    if len(names) == 1:
        return (Category(short, letter == "P"),), False, after
    return tuple(Category(each, False) for each in names), letter == "P", after


def unknown_escape(text: str, start: int) -> PatternError:
    """Return the error for an escape that means nothing, or something in one dialect only."""
    return PatternError(start, f"escape '{text[start : start + 2]}' is not known")
