"""Every rule page is a test: flagged blocks yield its finding where they say so, accepted blocks do not."""

from __future__ import annotations

import re
import shutil
from pathlib import Path

import pytest

from generators.checks import lint
from generators.checks.catalogue import rules
from generators.checks.examples import Example
from generators.findings import Finding, Severity
from generators.workspace import Workspace

STANDARD = """\
name: {name}
kind: {kind}
purpose: content
version: 1.0.0
status: draft
title: {{de: Muster, en: Sample}}
description: {{de: Ein Muster., en: A sample.}}
publisher: {{name: Standardfabrik, uri: "https://standardfabrik.example/"}}
license: CC-BY-4.0
"""
# What examples of interfaces and processes name without showing it.
SUPPLIED = ("antrag", "antragsannahme")
MUSTER = Path(__file__).parents[1] / "interfaces" / "muster" / "standards"
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
    shown = sorted((root / "standards").iterdir())
    for folder in shown:
        kind = next((k for k in ("interface", "process") if (folder / f"{k}.yaml").is_file()), "data")
        if kind == "data":
            supplied(folder / "model.yaml", f"name: {folder.name}\n")
        text = STANDARD.format(name=folder.name, kind=kind) + dependencies(folder, kind)
        supplied(folder / "standard.yaml", text)
    told = "".join(file.text for file in example.files)
    for name in SUPPLIED:
        if f"{name}:" in told:
            shutil.copytree(MUSTER / name, root / "standards" / name, dirs_exist_ok=True)
    workspace = Workspace(root)
    return [finding for folder in shown for finding in lint(workspace, folder.name)]


def dependencies(folder: Path, kind: str) -> str:
    """The entry that declares the standards from which a model imports, or whose names a file uses."""
    path, expression = folder / "model.yaml", r"\.\./(\w+)/model"
    if kind != "data":
        path, expression = folder / f"{kind}.yaml", rf"\b({'|'.join(SUPPLIED)}):\w"
    if not path.is_file():
        return ""
    names = sorted(set(re.findall(expression, path.read_text("utf-8", "replace"))))
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
