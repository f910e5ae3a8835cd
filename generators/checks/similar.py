"""The known word that an unknown one was probably meant to be."""

from __future__ import annotations

from collections.abc import Iterable
from difflib import get_close_matches


def similar(word: str, known: Iterable[str]) -> str:
    """The nearest known word, or empty when none is near."""
    plain = {name.lower().replace("-", "_"): name for name in sorted(known)}
    found = get_close_matches(word.lower().replace("-", "_").replace(" ", "_"), plain, 1, 0.8)
    return plain[found[0]] if found else ""


def similar_to(word: str, known: Iterable[str]) -> str:
    """A half-sentence that names the nearest known word; empty when none is near."""
    found = similar(word, known)
    return f"; '{found}' is similar" if found else ""
