"""The command as its user calls it: exit codes and messages with file and line."""

from __future__ import annotations

import json
import os
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
    assert output.startswith("person.yaml:8:14: error: slot 'name' of class 'Person' has range 'Nothing'")
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


def test_show_tells_a_class_with_its_slots(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    Path("person.yaml").write_text(GOOD, "utf-8")
    code, output = run("show", "person.yaml", "Person")
    assert code == 0
    assert output.splitlines() == ["class Person  person.yaml:5:3", "", "  id    1..1  string", "  name  1..1  string"]


def test_show_gives_the_resolved_model_to_machines(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    Path("person.yaml").write_text(GOOD, "utf-8")
    code, output = run("show", "person.yaml", "Person", "--json")
    assert code == 0
    assert json.loads(output)["slots"]["id"]["identifier"] is True


def test_show_refuses_an_unknown_element(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    Path("person.yaml").write_text(GOOD, "utf-8")
    code, output = run("show", "person.yaml", "Nobody")
    assert code == 2
    assert "'Nobody' is no class, enum or type of 'person.yaml'" in output


@pytest.mark.parametrize("shell", ["zsh", "fish"])
def test_completion_prints_a_script_for_the_shell(shell: str) -> None:
    code, output = run("completion", shell)
    assert code == 0
    assert f"_FABRIK_COMPLETE={shell}_complete" in output


@pytest.mark.parametrize("style", ["text", "json", "sarif", "github", "gitlab"])
def test_names_of_any_bytes_are_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, style: str) -> None:
    monkeypatch.chdir(tmp_path)
    name = os.fsdecode(b"\xff.yaml")
    Path(name).write_text("x: [\n", "utf-8")
    code, output = run("lint", name, "--format", style)
    assert (code, "xff.yaml" in output) == (1, True)


def test_convert_goes_both_ways(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    Path("person.yaml").write_text(GOOD, "utf-8")
    Path("one.json").write_text('{"id": "1", "name": "Erika"}', "utf-8")
    assert run("convert", "one.json", "--standard", "person.yaml", "--output", "one.xml") == (0, "")
    code, output = run("convert", "one.xml", "--standard", "person.yaml")
    assert code == 0
    assert json.loads(output) == {"id": "1", "name": "Erika"}


@pytest.mark.parametrize(
    ("content", "code", "message"),
    [
        ("{", 1, "one.json: "),
        ('{"nobody": 1}', 1, "the document is of no root"),
        ('{"id": "1", "name": "\\u0001"}', 1, "/name: "),
    ],
)
def test_convert_says_what_it_cannot(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, content: str, code: int, message: str
) -> None:
    monkeypatch.chdir(tmp_path)
    Path("person.yaml").write_text(GOOD, "utf-8")
    Path("one.json").write_text(content, "utf-8")
    found, output = run("convert", "one.json", "--standard", "person.yaml")
    assert (found, message in output) == (code, True)
