"""The commands of the registry as their users call them: exit codes and lines."""

from __future__ import annotations

from pathlib import Path

import pytest
from click.testing import CliRunner

import cli
from generators.workspace import NO_WORKSPACE
from tests.registry import made


@pytest.fixture
def root(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    root = made.workspace(tmp_path / "w")
    made.filled(root / "registry" / "releases")
    monkeypatch.chdir(root)
    return root


def run(*arguments: str) -> tuple[int, str]:
    result = CliRunner().invoke(cli.main, list(arguments))
    assert result.exception is None or isinstance(result.exception, SystemExit), result.exception
    return result.exit_code, result.output


def test_verify_says_what_is_wrong(root: Path) -> None:
    code, said = run("verify")
    assert (code, "warning: nothing to compare with" in said) == (0, True)
    assert run("verify", "--against", "main")[0] == 1
    assert run("verify", "--fail-on", "warning")[0] == 1
    (root / "registry/releases/base/1.0.0/model.json").write_text("{}", "utf-8")
    code, said = run("verify")
    assert (code, "registry/releases/base/1.0.0/model.json: error: " in said) == (1, True)


def test_event_is_recorded_once(root: Path) -> None:
    assert run("event", "yank", "base@1.1.0", "--reason", "falsch", "--date", "2027-02-01") == (
        0,
        "base@1.1.0: 'yank' recorded\n",
    )
    code, said = run("event", "yank", "base@1.1.0", "--reason", "falsch", "--date", "2027-02-01")
    assert (code, "'base@1.1.0' is yanked already" in said) == (1, True)


def test_fetch_tells_what_came(root: Path) -> None:
    code, said = run("fetch", "shop", "--from", "registry/releases")
    assert code == 0
    assert "shop 1.0.0: 3 of 3 files fetched" in said
    assert "shop 1.0.0: unchanged" in run("fetch", "--locked")[1]
    assert run("fetch", "nothing")[0] == 1
    assert run("fetch", "shop@x")[0] == 2
    assert run("fetch", "shop", "--from", "nowhere")[0] == 3


@pytest.mark.parametrize("command", [("release", "nothing"), ("release",), ("event", "bless", "base@1.0.0")])
def test_wrong_usage(root: Path, command: tuple[str, ...]) -> None:
    assert run(*command)[0] == 2


def test_outside_a_workspace(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "empty").mkdir()
    monkeypatch.chdir(tmp_path / "empty")
    for command in (
        ("verify",),
        ("release", "base"),
        ("publish", "out"),
        ("lint", "base"),
    ):
        code, said = run(*command)
        assert (code, NO_WORKSPACE in said) == (2, True)
