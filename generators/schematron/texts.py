"""Texts of assertions."""

from __future__ import annotations

from generators.model.nodes import Text
from generators.schematron.assertion import Assertion
from generators.schematron.xpath import literal


def in_main_language(text: Text, language: str) -> str:
    """A text in the main language, else in any."""
    return text.get(language) or next(iter(text.values()), "")


def labelled(assertion: Assertion, text: str) -> str:
    """A message with the provisions of law behind it."""
    return f"{text} ({', '.join(assertion.legal_basis)})" if assertion.legal_basis else text


def codes_as_sequence(codes: tuple[str, ...]) -> str:
    """Codes as a sequence of XPath."""
    return f"({', '.join(map(literal, codes))})"
