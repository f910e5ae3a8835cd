"""Texts that XML does not know are seen in JSON, however they are spelt."""

from __future__ import annotations

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from conformance.documents.reading import has_strange_texts
from generators.model.xml_text import is_xml_text


@given(st.text(st.characters(codec=None)), st.booleans())
def test_no_strange_text_is_overlooked(text: str, escaped: bool) -> None:
    content = json.dumps([text], ensure_ascii=escaped).encode("utf-8", "surrogatepass")
    assert is_xml_text(text) or has_strange_texts(content) or (not escaped and _has_surrogates(text))


def _has_surrogates(text: str) -> bool:
    """Surrogates that stand bare are no UTF-8, which reading finds before anything is judged."""
    return any("\ud800" <= character <= "\udfff" for character in text)


@pytest.mark.parametrize("spelt", [r"\u0007", r"\uFFFF", r"\ufffe", r"\ud800", r"\uDBFF\uDFFF", r"\b", r"\f"])
def test_an_escape_of_a_strange_character_is_seen(spelt: str) -> None:
    assert has_strange_texts(f'{{"a": "x{spelt}"}}'.encode())


@pytest.mark.parametrize("spelt", [r"Stra\u00dfe", r"\u20ac", r"\n", r"\/", r"\"", "ß", "\ufffd"])
def test_an_escape_of_a_letter_is_nothing_strange(spelt: str) -> None:
    assert not has_strange_texts(f'{{"a": "x{spelt}"}}'.encode())
