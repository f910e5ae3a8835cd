"""Paths of elements are those of libxml2, and lead back."""

from __future__ import annotations

import pytest
from lxml import etree

from conformance.documents.xpaths import Paths


@pytest.mark.parametrize(
    "text",
    [
        "<a/>",
        "<a><!--x--><b/><?pi?><c/></a>",
        '<a xmlns="u"><b/><b/><c/></a>',
        '<a xmlns="u"><b/></a>',
        '<p:a xmlns:p="u" xmlns:q="u"><p:b/><q:b/><q:b/><p:b><x/><p:x/></p:b></p:a>',
        '<a xmlns:p="u"><b/><p:b/><b xmlns="v"/><b/></a>',
        '<p:a xmlns:p="u"><p:b/><b xmlns="z"/><p:b xmlns:p="w"/></p:a>',
    ],
)
def test_paths_are_those_of_libxml2(text: str) -> None:
    root = etree.fromstring(text)
    paths = Paths(root)
    for element in root.iter(etree.Element):
        path = root.getroottree().getpath(element)
        assert paths.of(element) == path and paths.element(path) is element


@pytest.mark.parametrize("path", ["", "a", "/b", "/a/b", "/a/b[3]", "/a/b[1]/c", "/a/@b"])
def test_a_path_that_leads_to_no_element_is_none(path: str) -> None:
    assert Paths(etree.fromstring("<a><b/><b/></a>")).element(path) is None
