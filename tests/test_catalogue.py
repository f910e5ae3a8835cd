"""Every rule that the code reports is in the catalogue, in both languages, and nothing else is."""

from __future__ import annotations

import ast
from pathlib import Path

from generators.checks.catalogue import RULES

ROOT = Path(__file__).parents[1]
REPORTERS = ("Finding", "_finding", "report", "_report")


def reported() -> set[str]:
    found = set()
    for path in (ROOT / "generators").rglob("*.py"):
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            if isinstance(node, ast.Call) and len(node.args) >= 3 and isinstance(node.args[0], ast.Constant):
                name = getattr(node.func, "id", getattr(node.func, "attr", ""))
                if name in REPORTERS and isinstance(node.args[0].value, str):
                    found.add(node.args[0].value)
    return found


def test_catalogue_lists_what_is_reported() -> None:
    assert reported() == set(RULES)


def test_each_rule_is_told_in_both_languages() -> None:
    assert {tuple(texts) for texts in RULES.values()} == {("de", "en")}
