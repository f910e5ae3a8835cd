"""Texts completed by their check digits."""

from __future__ import annotations

import itertools
from collections.abc import Iterator

from generators.checker.check_digits import DIGITS, LETTERS, check_digit_by_name
from generators.model.nodes import Element
from generators.model.pattern import PatternError, Untranslatable, python_by_pattern

LONGEST = 2


def completed(text: str, element: Element) -> str | None:
    """The text with its last characters exchanged so that it is valid by the element's annotation `check_digit`.

    The text as it is where there is no annotation, or an unknown one; None where no exchange makes it valid.
    """
    for name in element.annotation("check_digit"):
        valid = check_digit_by_name(name)
        if valid is None:
            continue
        start, end = _part(text, element)
        found = next((t for t in _exchanged(text[start:end]) if valid(t)), None)
        if found is None:
            return None
        text = text[:start] + found + text[end:]
    return text


def _part(text: str, element: Element) -> tuple[int, int]:
    """Where in the text the checked characters stand (annotation `check_digit_part`)."""
    part = next(iter(element.annotation("check_digit_part")), "")
    try:
        match = python_by_pattern(part).match(text) if part else None
    except (PatternError, Untranslatable):
        match = None
    return match.span(match.lastindex or 0) if match else (0, len(text))


def _exchanged(text: str) -> Iterator[str]:
    yield text
    for width in range(1, LONGEST + 1):
        alphabet = DIGITS if text[-width:].isdigit() else DIGITS + LETTERS
        for ending in itertools.product(alphabet, repeat=width):
            yield text[:-width] + "".join(ending)
