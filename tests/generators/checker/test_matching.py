"""Patterns run in linear time, and mean what `re` means."""

from __future__ import annotations

import time

import pytest

from generators.checker.matching import match_by_pattern
from generators.model.pattern import python_by_pattern

HOSTILE = [
    r"^(a+)+$",
    r"^(a|aa)+$",
    r"^(a{1,2})+$",
    r"^(a?){30}a{30}$",
    r"^(\w+\s?)*$",
    r"^([a-z]+)*[0-9]$",
    r"^(?!x)(a*)*b$",
    r"^\S+@[\S+\.]+\S+",
    r"^(.*,){11}P",
]


@pytest.mark.parametrize("pattern", HOSTILE)
def test_hostile_texts_take_no_time(pattern: str) -> None:
    match = match_by_pattern(pattern)
    assert match is not None
    began = time.process_time()
    for text in ("a" * 20_000 + "!", "a," * 5_000, "@" * 5_000):
        match(text)
    assert time.process_time() - began < 2


@pytest.mark.parametrize("pattern", HOSTILE)
def test_both_ways_agree(pattern: str) -> None:
    match = match_by_pattern(pattern)
    assert match is not None
    for text in ("", "a", "aa", "aab", "a b ", "ab1", "b", "x", "a@b.c", "a@", ",,,,,,,,,,,P", "\U0010ffff", "\n"):
        assert match(text) == (python_by_pattern(pattern).match(text) is not None), text


def test_patterns_that_nobody_runs() -> None:
    assert match_by_pattern("(") is None
