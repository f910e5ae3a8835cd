"""Broken interfaces, scenarios and processes end in their finding; whatever else becomes of them, in an exit code."""

from __future__ import annotations

import os
import shutil
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.broken.authored_cases import (
    ANYWHERE,
    CASES,
    ENVIRONMENT,
    IDENTITY,
    INTERFACE,
    LINE_1,
    MUSTER,
    PROCESS,
    SCENARIO,
    Case,
)
from tests.broken.commands import build, lint, run
from tests.broken.mutations import damaged

EXAMPLES = int(os.environ.get("FABRIK_EXAMPLES", "0"))
AUTHORED = [INTERFACE, SCENARIO, ENVIRONMENT, PROCESS, IDENTITY, "standards/antragsverfahren/standard.yaml"]


@pytest.fixture
def muster(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    shutil.copytree(MUSTER, tmp_path / "muster")
    monkeypatch.chdir(tmp_path / "muster")
    return tmp_path / "muster"


def standard_of(file: str) -> str:
    return Path(file).parts[1]


def test_table_is_as_long_as_promised() -> None:
    assert len(CASES) >= 40


def test_right_files_have_no_findings(muster: Path) -> None:
    for name in ("antrag", "antragsannahme", "antragsverfahren"):
        assert lint(name, "hint") == (0, [])


def line_of(case: Case) -> int:
    """The line that a finding is owed in; 0 where the case does not say."""
    if case.at in ("", ANYWHERE, LINE_1):
        return int(case.at == LINE_1)
    lines = Path(case.file).read_text("utf-8", "replace").splitlines()
    return next(number for number, text in enumerate(lines, 1) if case.at in text)


@pytest.mark.parametrize("name", CASES)
def test_broken_file_ends_in_its_finding(name: str, muster: Path) -> None:
    case = CASES[name]
    path = Path(case.file)
    case.change(path)
    standard = standard_of(case.file)
    code, findings = lint(standard, "hint")
    assert code == 1
    line = line_of(case)
    places = {(f["rule"], f["line"] if line else 0, f["severity"] == "error") for f in findings}
    assert (case.rule, line, case.error) in places, sorted((f["rule"], f["line"], f["message"]) for f in findings)
    assert all(f["file"].startswith(("standards/", "registry/")) for f in findings)
    ended = build(standard, Path("out"))
    assert ended.code == (1 if case.error else 0), ended.stderr
    assert case.error != any(Path("out").rglob("model.json"))
    run("show", standard)


@given(file=st.sampled_from(AUTHORED), seed=st.integers(0, 2**32))
@settings(
    max_examples=EXAMPLES or 30,
    derandomize=not EXAMPLES,
    deadline=None,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.function_scoped_fixture],
)
def test_damaged_file_ends_in_findings(muster: Path, file: str, seed: int) -> None:
    """Lint and build agree, and nothing ends in a traceback: neither the standard nor the one that uses it."""
    original = Path(file).read_text("utf-8")
    try:
        Path(file).write_text(damaged(original, seed), "utf-8")
        for standard in {standard_of(file), "antragsverfahren"}:
            code, findings = lint(standard)
            assert code == any(finding["severity"] == "error" for finding in findings)
            assert build(standard, Path("out")).code == code
            run("show", standard, "--json")
    finally:
        Path(file).write_text(original, "utf-8")
