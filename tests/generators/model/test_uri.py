"""Namespaces are what XML libraries accept, whatever a schema calls itself."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from lxml import etree

from generators.model.uri import uri_by_iri


@pytest.mark.parametrize(
    ("iri", "uri"),
    [
        ("https://example.org/a?b#c", "https://example.org/a?b#c"),
        ("https://example.org/größe", "https://example.org/gr%C3%B6%C3%9Fe"),
        ("urn:xoev-de:kosit:standard:x_1.0", "urn:xoev-de:kosit:standard:x_1.0"),
        ("ex:thing", "ex:thing"),
        ("https://example.org/100%", "https://example.org/100%25"),
        ("https://example.org/%20", "https://example.org/%20"),
        ("https://example.org/a b[1]{2}", "https://example.org/a%20b%5B1%5D%7B2%7D"),
        ("https://example.org:8080/", "https://example.org:8080/"),
        ("https://example.org:port/", ""),
        ("a#b#c", ""),
        ("plain", ""),
        ("1:a", ""),
        (":", ""),
        ("", ""),
    ],
)
def test_iri_becomes_a_uri(iri: str, uri: str) -> None:
    assert uri_by_iri(iri) == uri


@given(st.text(st.characters(codec="utf-8")) | st.from_regex(r"(https?://|urn:)\S*", fullmatch=True))
def test_every_uri_is_a_namespace_for_lxml(text: str) -> None:
    uri = uri_by_iri(text) or "urn:x"
    element = etree.fromstring(etree.tostring(etree.Element(f"{{{uri}}}a")))
    assert etree.QName(element).namespace == uri
