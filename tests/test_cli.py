"""The command as its user calls it: exit codes and messages with file and line."""

from __future__ import annotations

from pathlib import Path

import pytest
from click.testing import CliRunner

from cli import main

GOOD = """\
id: https://example.org/person
name: person
default_range: string
classes:
  Person:
    attributes:
      id: {identifier: true}
      name: {required: true}
"""


def run(*arguments: str) -> tuple[int, str]:
    result = CliRunner().invoke(main, list(arguments))
    assert result.exception is None or isinstance(result.exception, SystemExit), result.exception
    return result.exit_code, result.output


def test_clean_file_has_no_findings(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    Path("person.yaml").write_text(GOOD, "utf-8")
    assert run("lint", "person.yaml") == (0, "No findings\n")


def test_finding_names_file_line_and_rule(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    Path("person.yaml").write_text(GOOD.replace("{required: true}", "{range: Nothing}"), "utf-8")
    code, output = run("lint", "person.yaml")
    assert code == 1
    assert output.startswith("person.yaml:8:7: error: slot 'name' of class 'Person' has range 'Nothing'")
    assert "[unresolved-range]" in output


@pytest.mark.parametrize(
    ("arguments", "code"),
    [
        (("lint", "nowhere.yaml"), 3),
        (("lint", "no-such-standard"), 2),
        (("build",), 2),
        (("build", "--all"), 2),
        (("no-such-command",), 2),
        (("--help",), 0),
    ],
)
def test_exit_code_says_what_went_wrong(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, arguments: tuple[str, ...], code: int
) -> None:
    monkeypatch.chdir(tmp_path)
    assert run(*arguments)[0] == code


def test_file_with_errors_is_not_built(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    Path("broken.yaml").write_text("classes: [", "utf-8")
    code, output = run("build", "broken.yaml")
    assert code == 1
    assert "[yaml-syntax]" in output
    assert not Path("build").exists()
