"""Every rule that the registry reports is explained, in both languages."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
REPORTED = re.compile(r'(?:Finding|_finding|Rejected|Fault)\(\s*"([a-z-]+)"')
ELSEWHERE = {"version-too-low"}
"""Explained on the page about changes and versions."""


def reported() -> set[str]:
    files = [p for p in (ROOT / "registry").rglob("*.py") if "compare" not in p.parts]
    return {rule for path in files for rule in REPORTED.findall(path.read_text("utf-8"))}


@pytest.mark.parametrize("language", ["de", "en"])
def test_every_rule_is_explained_and_nothing_else(language: str) -> None:
    page = (ROOT / f"site/pages/reference/registry.{language}.md").read_text("utf-8")
    table = page.partition("\n| Rule |" if language == "en" else "\n| Regel |")[2]
    explained = re.findall(r"^\| `([a-z-]+)` \|", table, re.MULTILINE)
    assert explained == sorted(reported() - ELSEWHERE)
