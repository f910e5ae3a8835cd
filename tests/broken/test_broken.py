"""Broken inputs end in the finding that says so, in every command that reads them, and in nothing else."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from tests.broken.cases import BARE, BARE_CASES, WORKSPACE_CASES, Case
from tests.broken.commands import build, lint, run

CASES = BARE_CASES | WORKSPACE_CASES
ROOT_READS_ALL = pytest.mark.skipif(os.geteuid() == 0, reason="root reads files that nobody may read")
PARAMETERS = [pytest.param(name, marks=ROOT_READS_ALL if "unreadable" in name else ()) for name in CASES]


def laid_out(case: Case) -> str:
    """Write the files of a case into the current folder; what commands are to be run on."""
    for file, content in case.files.items():
        path = Path(file)
        path.parent.mkdir(parents=True, exist_ok=True)
        if callable(content):
            content(path)
        else:
            path.write_bytes(content if isinstance(content, bytes) else content.encode())
    return BARE if BARE in case.files else "muster"


@pytest.mark.parametrize("name", PARAMETERS)
def test_broken_input_ends_in_its_finding(name: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    case = CASES[name]
    what = laid_out(case)
    code, findings = lint(what, "hint")
    places = {(f["rule"], f["file"], f["line"], f["severity"] == "error") for f in findings}
    assert code == 1
    assert (case.rule, case.file, case.line, case.error) in places, sorted(places)[:20]
    assert build(what, Path("out")).code == (1 if case.error else 0)
    assert case.error != any(path.is_file() for path in Path("out").rglob("*.xsd"))


@pytest.mark.parametrize("name", PARAMETERS)
def test_broken_input_is_shown_and_converted_as_far_as_it_goes(
    name: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    case = CASES[name]
    what = laid_out(case)
    Path("document.json").write_text('{"name": "x"}', "utf-8")
    run("show", what, "--json")
    ended = run("convert", "document.json", "--standard", what, "--to", "xml")
    assert ended.code in ((0, 1) if what == "muster" or not case.error else (1,))


def test_table_is_as_long_as_promised() -> None:
    assert len(CASES) >= 60
