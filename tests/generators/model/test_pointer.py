"""Documents changed at JSON pointers."""

from __future__ import annotations

from typing import Any

import pytest

from generators.model.pointer import changed, tokens

DOCUMENT = {"a": {"b": [1, 2, 3]}, "c/d": 4}


@pytest.mark.parametrize(
    ("changes", "expected"),
    [
        ({"/a/b/1": 9}, {"a": {"b": [1, 9, 3]}, "c/d": 4}),
        ({"/a/b/1": None}, {"a": {"b": [1, 3]}, "c/d": 4}),
        ({"/a/b/-": 9}, {"a": {"b": [1, 2, 3, 9]}, "c/d": 4}),
        ({"/a/b": None, "/c~1d": None}, {"a": {}}),
        ({"/e/f": {"g": 1}}, {**DOCUMENT, "e": {"f": {"g": 1}}}),
        ({"/e": None}, DOCUMENT),
        ({"": [1]}, [1]),
    ],
)
def test_changed(changes: dict[str, Any], expected: Any) -> None:
    before = repr(DOCUMENT)
    assert changed(DOCUMENT, changes) == expected
    assert repr(DOCUMENT) == before


@pytest.mark.parametrize("pointer", ["/a/b/4", "/a/b/x", "/c~1d/e", "/a/b/-/c", "/a/b/-1"])
def test_pointer_that_leads_nowhere(pointer: str) -> None:
    with pytest.raises(KeyError):
        changed(DOCUMENT, {pointer: 1})


def test_tokens() -> None:
    assert tokens("/a~1b/~01") == ["a/b", "~1"]
    assert tokens("") == []
