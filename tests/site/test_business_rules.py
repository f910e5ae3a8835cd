"""The page about business rules knows every function and every system of check digits, and its example is a rule."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
import yaml

from generators.checker.check_digits import CHECK_DIGITS
from generators.rules.functions import NAMES
from generators.workspace import Workspace

ROOT = Path(__file__).parents[2]
PAGES = [ROOT / "site" / "pages" / "reference" / f"business-rules.{language}.md" for language in ("de", "en")]


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_page_is_complete(page: Path) -> None:
    text = page.read_text("utf-8")
    cells = " ".join(re.findall(r"^\| (.+?) \|", text, re.MULTILINE))
    assert {name for name in NAMES if not re.search(rf"`{name}\b", cells)} == set()
    assert {name for name in CHECK_DIGITS if f"`{name}`" not in text} == set()


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_example_is_a_rule_of_a_standard(page: Path) -> None:
    found = re.search(r"```yaml\n([\s\S]*?)```", page.read_text("utf-8"))
    assert found is not None
    (shown,) = yaml.safe_load(found[1])["rules"]
    standard = Workspace(ROOT).read("wohnsitzanmeldung").standard
    assert standard is not None
    rule = next(rule for rule in standard.rules if rule.id == shown["id"])
    assert (shown["class"], shown["when"], shown["assert"], shown["message"]) == (
        rule.class_name,
        rule.when,
        rule.demand,
        rule.message,
    )
