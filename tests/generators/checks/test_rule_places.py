"""Findings about business rules stand at the very character, however YAML writes the expression."""

from __future__ import annotations

from pathlib import Path

import pytest

from generators.checks import lint
from generators.findings import Finding
from generators.workspace import Workspace

STANDARD = "name: muster\nkind: data\nversion: 1.0.0\ntitle: {de: Muster, en: Sample}\n"
MODEL = """\
name: muster
imports: [linkml:types]
classes:
  Person:
    attributes:
      name: {required: true}
      nummer: {range: integer, required: true}
"""
HEAD = "rules:\n  - id: regel\n    class: Person\n    message: {de: Falsch., en: Wrong.}\n"


def findings(root: Path, rules: str) -> list[Finding]:
    folder = root / "standards" / "muster"
    folder.mkdir(parents=True)
    (root / "registry").mkdir()
    for name, text in (("standard", STANDARD), ("model", MODEL), ("rules", rules)):
        (folder / f"{name}.yaml").write_text(text, "utf-8")
    return [f for f in lint(Workspace(root), "muster") if f.span.file.endswith("rules.yaml")]


@pytest.mark.parametrize(
    "entry",
    [
        "assert: this.nummer > 1 && this.nam > 'a'",
        "assert:    this.nummer > 1 && this.nam > 'a'",
        "assert: \"this.nummer > 1 && this.nam > 'a'\"",
        "assert: 'this.name != ''x'' && this.nam > ''a'''",
        'assert: "this.name != \\"x\\" && this.nam > \'a\'"',
        "assert: \"this.nummer > 1 &&\\nthis.nam > 'a'\"",
        "assert: >-\n      this.nummer > 1 &&\n      this.nam > 'a'",
        "assert: |\n      this.nummer > 1 &&\n\n        this.nam > 'a'\n",
        "assert: this.nummer > 1 &&\n      this.nam > 'a'",
        "'assert': this.nummer > 1 && this.nam > 'a'",
        "when: this.nam > 'a'\n    assert: this.nummer > 1",
    ],
)
def test_place_of_an_unknown_name(entry: str, tmp_path: Path) -> None:
    text = f"{HEAD}    {entry}\n"
    (found,) = findings(tmp_path, text)
    lines = text.splitlines()
    row = next(number for number, line in enumerate(lines, 1) if "this.nam " in line)
    assert found.rule == "unresolved-term"
    assert (found.span.line, found.span.column) == (row, lines[row - 1].index("nam >") + 1)


@pytest.mark.parametrize(
    ("rules", "rule", "line"),
    [
        ("", "wrong-shape", 1),
        ("[]\n", "wrong-shape", 1),
        ("rules: {}\n", "wrong-shape", 1),
        ("rules:\n  - a\n", "wrong-shape", 2),
        ("rules: [\n", "yaml-syntax", 1),
        (f"{HEAD}    assert: true\n    id: b\n", "duplicate-key", 6),
        (HEAD, "missing-entry", 2),
        (f"{HEAD}    assert: 5\n", "wrong-shape", 5),
        (f"{HEAD}    assert: ''\n", "wrong-entry", 5),
        (f"{HEAD}    assert: this.nummer > 1\n    level: info\n", "wrong-entry", 6),
        (f"{HEAD}    assert: this.nummer > 1\n    levle: error\n", "unknown-entry", 6),
        ("rules:\n  - id: a\n    class: Person\n    assert: this.nummer > 1\n    message: {de: Falsch.}\n",
         "missing-translation", 5),
    ],
)  # fmt: skip
def test_files_that_are_wrong(rules: str, rule: str, line: int, tmp_path: Path) -> None:
    assert (rule, line) in {(f.rule, f.span.line) for f in findings(tmp_path, rules)}


def test_a_folder_in_the_place_of_the_file(tmp_path: Path) -> None:
    (tmp_path / "standards" / "muster" / "rules.yaml").mkdir(parents=True)
    folder = tmp_path / "standards" / "muster"
    (tmp_path / "registry").mkdir()
    (folder / "standard.yaml").write_text(STANDARD, "utf-8")
    (folder / "model.yaml").write_text(MODEL, "utf-8")
    assert "unreadable-file" in {f.rule for f in lint(Workspace(tmp_path), "muster")}
