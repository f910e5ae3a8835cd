"""Every rule page is a test: flagged blocks yield its finding where they say so, accepted blocks do not."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from generators.checks import lint
from generators.checks.catalogue import rules
from generators.checks.examples import Example
from generators.findings import Finding, Severity
from generators.workspace import Workspace

STANDARD = """\
name: {name}
kind: data
purpose: content
version: 1.0.0
status: draft
title: {{de: Muster, en: Sample}}
description: {{de: Ein Muster., en: A sample.}}
publisher: {{name: Standardfabrik, uri: "https://standardfabrik.example/"}}
license: CC-BY-4.0
"""
CASES = [(rule.id, kind, number) for rule in rules() for kind in ("flagged", "accepted") for number in
         range(len(getattr(rule.page, kind)))]  # fmt: skip
RULE_BY_ID = {rule.id: rule for rule in rules()}


def findings_of(example: Example, root: Path) -> list[Finding]:
    """All findings in the workspace that an example describes, with the files that every workspace has."""
    for file in example.files:
        path = root / file.path
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(file.content)
    (root / "registry").mkdir(exist_ok=True)
    for folder in sorted((root / "standards").iterdir()):
        supplied(folder / "model.yaml", f"name: {folder.name}\n")
        supplied(folder / "standard.yaml", STANDARD.format(name=folder.name) + dependencies(folder / "model.yaml"))
    workspace = Workspace(root)
    return [finding for name in workspace.names() for finding in lint(workspace, name)]


def dependencies(model: Path) -> str:
    """The entry that declares the standards from which a model imports."""
    if not model.is_file():
        return ""
    names = sorted(set(re.findall(r"\.\./(\w+)/model", model.read_text("utf-8", "replace"))))
    return "".join(["dependencies:\n", *(f"  {name}: 1.0.0\n" for name in names)]) if names else ""


def supplied(path: Path, text: str) -> None:
    if not path.exists():
        path.write_text(text, "utf-8")


@pytest.mark.parametrize(("rule", "kind", "number"), CASES)
def test_examples(rule: str, kind: str, number: int, tmp_path: Path) -> None:
    example: Example = getattr(RULE_BY_ID[rule].page, kind)[number]
    found = findings_of(example, tmp_path)
    places = {(f.span.file, f.span.line, f.span.column) for f in found if f.rule == rule}
    assert places == set(example.places), found
    if kind == "flagged":
        assert places, "a flagged example marks at least one place"
    else:
        assert [f for f in found if f.severity is Severity.ERROR] == []


@pytest.mark.parametrize("rule", sorted(RULE_BY_ID))
def test_page_is_complete(rule: str) -> None:
    found = RULE_BY_ID[rule]
    page = found.page
    for texts in (page.title, page.summary, page.text):
        assert set(texts) == {"de", "en"}
        assert all(texts.values())
    assert page.flagged
    assert page.accepted
    assert found.adjustable or found.level is Severity.ERROR
