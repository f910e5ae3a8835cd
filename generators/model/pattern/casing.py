"""Letters that differ in case alone, for patterns with the flag `i`, which neither target has.

The relation is Unicode's simple case folding, as in ECMA-262's Canonicalize with the flag `u`
(§ 22.2.2.7.3): `k` stands for the Kelvin sign too, and `s` for the long s, as they do in Python.
"""

from __future__ import annotations

from functools import lru_cache

from generators.model.pattern.characters import Ranges, intersection, merged

_LAST_CASED = 0x1E943


def _simple_fold(character: str) -> str:
    """Return the simple case folding: the full one where it is one character, else the lower case."""
    for form in (character.casefold(), character.lower()):
        if len(form) == 1:
            return form
    return character


@lru_cache(maxsize=1)
def _variants() -> dict[int, tuple[int, ...]]:
    """Return every cased code point with all code points of its folding."""
    families: dict[str, list[int]] = {}
    for code in range(_LAST_CASED + 1):
        character = chr(code)
        fold = _simple_fold(character)
        if fold != character:
            families.setdefault(fold, [ord(fold)]).append(code)
    return {member: tuple(sorted(family)) for family in families.values() for member in family}


def with_case_variants(bounds: tuple[int, int]) -> Ranges:
    """Return the range and every code point that differs from one inside in case alone."""
    found = {code for low, high in intersection((bounds,), ((0, _LAST_CASED),)) for code in range(low, high + 1)}
    table = _variants()
    extra = {variant for code in found for variant in table.get(code, ())}
    return merged([bounds, *((code, code) for code in extra)])
