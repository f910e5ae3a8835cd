"""A registry with one published standard, and reports on it, for commands that a test runs as their users do."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner

import cli
from conformance import report as reports
from conformance.library import Claims, Library, Released, required_tests
from conformance.report import Case, Report, Tool, Verdict

ROOT = Path(__file__).parents[3]
NAME, VERSION = "identifikatoren", "1.0.0"


@pytest.fixture(scope="session")
def published() -> Released:
    found = Library(ROOT).subject(f"{NAME}@{VERSION}")
    assert isinstance(found, Released)
    return found


@pytest.fixture
def registry(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A copy of the registry with the files of one standard, in a folder without a workspace."""
    releases = ROOT / "registry" / "releases"
    folder = tmp_path / "releases"
    shutil.copytree(releases / NAME, folder / NAME)
    for name in ("log.jsonl", "checkpoint"):
        shutil.copy(releases / name, folder)
    monkeypatch.chdir(tmp_path)
    return folder


@pytest.fixture(scope="session")
def good(published: Released) -> Report:
    """The report of an implementation that passes."""
    cases = tuple(
        Case(test.id, Verdict.PASSED, {}, test.requirements) for test in required_tests(published, Claims(published))
    )
    tested = reports.Tested(NAME, VERSION, published.digest)
    return Report(Tool("standardfabrik", "0"), tested, "data", "./pruefe {file}", cases).sealed


@pytest.fixture
def fabrik() -> Callable[..., Any]:
    def run(*arguments: str | Path) -> Any:
        result = CliRunner().invoke(cli.main, [str(argument) for argument in arguments])
        assert result.exception is None or isinstance(result.exception, SystemExit), result.exception
        return result

    return run
