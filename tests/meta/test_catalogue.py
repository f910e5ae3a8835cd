"""Every rule that the code reports has its page, and every page its code."""

from __future__ import annotations

import ast
from functools import cache
from pathlib import Path

import pytest

from generators.checks.catalogue import rules
from generators.model.linkml.references import RULE_BY_KIND

pytestmark = pytest.mark.xdist_group("catalogue")
ROOT = Path(__file__).parents[2]
REPORTERS = ("Finding", "_finding", "report", "_report")


@cache
def reported() -> set[str]:
    """Rules named where a finding is made."""
    found = set(RULE_BY_KIND.values())
    for path in (ROOT / "generators").rglob("*.py"):
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            if isinstance(node, ast.Call) and len(node.args) >= 3 and isinstance(node.args[0], ast.Constant):
                name = getattr(node.func, "id", getattr(node.func, "attr", ""))
                if name in REPORTERS and isinstance(node.args[0].value, str):
                    found.add(node.args[0].value)
    return found


def test_every_rule_has_its_page() -> None:
    pages = {rule.id: rule for rule in rules()}
    assert reported() | {rule.id for rule in pages.values() if rule.checked} == set(pages)


def test_a_rule_is_reported_by_its_module_or_by_reading_the_sources() -> None:
    assert [rule.id for rule in rules() if rule.checked and rule.id in reported()] == []


def test_every_module_has_its_page() -> None:
    folder = ROOT / "generators" / "checks" / "rules"
    stems = {path.stem for path in folder.glob("*.py")} - {"__init__"}
    assert stems - {path.stem for path in folder.glob("*.md")} == set()
