"""Names on the wire, made from LinkML names."""

from __future__ import annotations

import re
from functools import cache
from typing import NamedTuple

_SPACE = re.compile(r"\s+")
# The letters and digits of XML 1.0, 4th edition, appendix B, for scripts in use: libxml2 still holds to it, and finds
# a schema with what the 5th edition added (`ș`, `²`) invalid.
_LETTER = (
    "A-Za-z\u00c0-\u00d6\u00d8-\u00f6\u00f8-\u0131\u0134-\u013e\u0141-\u0148\u014a-\u017e\u0180-\u01c3\u01cd-\u01f0"
    "\u01f4\u01f5\u01fa-\u0217\u0250-\u02a8\u0386\u0388-\u038a\u038c\u038e-\u03a1\u03a3-\u03ce\u0401-\u040c"
    "\u040e-\u044f\u0451-\u045c\u045e-\u0481\u0490-\u04c4\u05d0-\u05ea\u0621-\u063a\u0641-\u064a\u0905-\u0939"
    "\u0e01-\u0e2e\u10a0-\u10c5\u10d0-\u10f6\u1e00-\u1e9b\u1ea0-\u1ef9\u3041-\u3094\u30a1-\u30fa\u4e00-\u9fa5"
    "\uac00-\ud7a3"
)


class _Patterns(NamedTuple):
    """What may not stand in a name, at its start, and at the start of a capitalised one."""

    not_name: re.Pattern[str]
    not_start: re.Pattern[str]
    not_letter: re.Pattern[str]


@cache
def _patterns(ascii_only: bool) -> _Patterns:
    # All letters take milliseconds to compile, and most names need none but those of ASCII.
    letters = "A-Za-z" if ascii_only else _LETTER
    found = (rf"[^{letters}0-9_.\-]", rf"^[^{letters}_]", rf"^[^{letters}]")
    return _Patterns(*map(re.compile, found))


def key_by_name(name: str) -> str:
    """The JSON key of a slot without alias (LinkML: `underscore`)."""
    return _SPACE.sub("_", name.strip()).replace(",", "").replace("-", "_")


def xml_name_by_key(key: str) -> str:
    """An NCName for a JSON key: other characters become `_`, and a name that may not start so gets `_` before it."""
    patterns = _patterns(key.isascii())
    name = patterns.not_name.sub("_", key)
    return f"_{name}" if patterns.not_start.match(name) or not name else name


def upper_camel(name: str) -> str:
    """A name in UpperCamel that may stand at the start of an NCName; umlauts stay."""
    patterns = _patterns(name.isascii())
    words = re.split(r"_+", patterns.not_name.sub("_", name))
    camel = "".join(_capital(word[:1]) + word[1:] for word in words)
    return f"_{camel}" if patterns.not_letter.match(camel) or not camel else camel


def _capital(letter: str) -> str:
    """The capital of a letter, where XML knows it."""
    capital = letter.upper()
    return letter if _patterns(capital.isascii()).not_name.search(capital) else capital
