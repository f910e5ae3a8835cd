"""Options that commands share: formats of findings, files for them, thresholds; and what every command explains."""

from __future__ import annotations

import json
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import click
import pytest
from click.testing import CliRunner

import cli
from generators.commands.starting import KINDS as STARTED
from generators.findings.printers import PRINTERS
from generators.scaffold import KINDS, LANGUAGES
from generators.terminal.options import FORMATS

ROOT = Path(__file__).parents[2]
HINT = "id: https://example.org/p\nname: p\nclasses:\n  P:\n    attributes:\n      id: {identifier: true}\n"
ERROR = HINT.replace("{identifier: true}", "{range: Nothing}")


@pytest.fixture(autouse=True)
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    Path("error.yaml").write_text(ERROR, "utf-8")
    return tmp_path


def run(*arguments: str) -> Any:
    result = CliRunner().invoke(cli.main, list(arguments))
    assert result.exception is None or isinstance(result.exception, SystemExit), result.exception
    return result


def commands(group: click.Group, *names: str) -> Iterator[tuple[tuple[str, ...], click.Command]]:
    """Every command below a group, with the words that call it."""
    for name, command in group.commands.items():
        yield (*names, name), command
        if isinstance(command, click.Group):
            yield from commands(command, *names, name)


BY_NAMES = dict(commands(cli.main))
GROUPS = [(), *(names for names, command in BY_NAMES.items() if isinstance(command, click.Group))]


@pytest.mark.parametrize("names", BY_NAMES, ids=" ".join)
def test_every_command_shows_examples_that_it_understands(names: tuple[str, ...]) -> None:
    said = run(*names, "--help").stdout
    beginning = f"    fabrik {' '.join(names)}"
    examples = [line.split()[1:] for line in said.splitlines() if line.startswith(beginning)]
    assert examples
    for example in examples:
        called = max((n for n in BY_NAMES if n == tuple(example[: len(n)])), key=len)
        options = {option for parameter in BY_NAMES[called].params for option in parameter.opts}
        assert {word for word in example if word.startswith("--")} <= options, example


@pytest.mark.parametrize("names", GROUPS, ids=" ".join)
def test_commands_are_short_enough_for_the_list(names: tuple[str, ...]) -> None:
    listed = run(*names, "--help").stdout.partition("Commands:\n")[2]
    assert listed
    assert "..." not in listed


def test_names_that_help_needs_without_imports_are_those_of_the_packages() -> None:
    assert set(FORMATS) == set(PRINTERS)
    assert set(STARTED) == set(KINDS)
    (language,) = (p for p in cli.main.commands["new"].params if p.name == "language")
    assert isinstance(language.type, click.Choice)
    assert tuple(language.type.choices) == LANGUAGES


@pytest.mark.parametrize("command", ["lint", "build"])
@pytest.mark.parametrize("style", ["json", "sarif", "gitlab"])
def test_standard_output_is_one_document(command: str, style: str) -> None:
    result = run(command, "error.yaml", "--format", style)
    assert (result.exit_code, bool(json.loads(result.stdout))) == (1, True)
    Path("fine.yaml").write_text("id: https://example.org/p\nname: p\nclasses:\n  P: {}\n", "utf-8")
    assert json.loads(run(command, "fine.yaml", "--format", style, "--fail-on", "error").stdout) is not None


def test_json_names_the_place() -> None:
    (finding,) = json.loads(run("build", "error.yaml", "--format", "json").stdout)
    assert (finding["file"], finding["line"], finding["rule"]) == ("error.yaml", 6, "unresolved-range")


@pytest.mark.parametrize("command", ["lint", "build"])
def test_findings_go_into_a_file(command: str) -> None:
    result = run(command, "error.yaml", "--format", "github", "--output", "found/here.txt")
    assert result.exit_code == 1
    assert Path("found/here.txt").read_text("utf-8").startswith("::error file=error.yaml,line=6,col=")
    assert "::error" not in result.output


def test_file_is_written_when_there_is_nothing_to_say() -> None:
    Path("empty.yaml").write_text("id: https://example.org/p\nname: p\nclasses:\n  P: {}\n", "utf-8")
    run("lint", "empty.yaml", "--format", "json", "--output", "found.json", "--fail-on", "error")
    assert isinstance(json.loads(Path("found.json").read_text("utf-8")), list)


@pytest.mark.parametrize(("threshold", "code"), [("hint", 1), ("warning", 1), ("error", 0)])
def test_threshold_decides(threshold: str, code: int) -> None:
    run("new", "data", "probe")
    shutil.rmtree("standards/probe/examples")
    found = json.loads(run("lint", "--format", "json").stdout)
    assert [f["severity"] for f in found] == ["warning"]
    assert run("lint", "--fail-on", threshold).exit_code == code
    assert run("build", "--all", "--target", "xsd", "--fail-on", threshold).exit_code == code


def test_places_are_seen_from_the_current_folder(here: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (here / "below").mkdir()
    monkeypatch.chdir(here / "below")
    (finding,) = json.loads(run("build", "../error.yaml", "--format", "json").stdout)
    assert finding["file"] == "../error.yaml"


def test_build_of_a_bare_file_leaves_rdf_to_those_who_ask() -> None:
    Path("p.yaml").write_text(HINT, "utf-8")
    assert run("build", "p.yaml", "--out", "all").exit_code == 0
    assert run("build", "p.yaml", "--out", "rdf", "--target", "rdf").exit_code == 0
    assert {path.name for path in Path("all/p").iterdir()} == {"xsd", "json", "model.json", "requirements.json"}
    assert {path.name for path in Path("rdf/p").iterdir()} == {"rdf"}


def test_new_lints_and_builds_and_refuses_a_second_time() -> None:
    assert run("new", "data", "hundesteuer", "--title-de", "Hundesteuer: die Anmeldung").exit_code == 0
    assert run("lint").exit_code == 0
    assert run("build", "hundesteuer", "--target", "json_schema").exit_code == 0
    again = run("new", "data", "hundesteuer")
    assert (again.exit_code, "standard 'hundesteuer' exists already" in again.stderr) == (2, True)
    assert run("new", "data", "Hundesteuer").exit_code == 2
    assert run("new", "sculpture", "hundesteuer").exit_code == 2


def test_new_leaves_nothing_where_it_cannot_write(here: Path) -> None:
    (here / ".vscode").write_text("", "utf-8")
    result = run("new", "data", "hundesteuer")
    assert (result.exit_code, ".vscode" in result.stderr) == (3, True)
    assert sorted(path.name for path in here.iterdir()) == [".vscode", "error.yaml"]


def test_editor_schemas_come_back_with_the_next_build(here: Path) -> None:
    run("new", "data", "hundesteuer")
    schema = here / "build" / "editor" / "standard.schema.json"
    schema.unlink()
    run("build", "--all", "--target", "xsd")
    assert schema.is_file()


def test_help_imports_nothing_heavy() -> None:
    script = "import sys, cli\ntry: cli.main(['--help'])\nfinally: print(*sys.modules, file=sys.stderr)"
    ended = subprocess.run([sys.executable, "-c", script], cwd=ROOT, capture_output=True, text=True, check=True)
    loaded = {name.partition(".")[0] for name in ended.stderr.split()}
    assert (
        loaded & {"linkml", "linkml_runtime", "rdflib", "mkdocs", "lxml", "yaml", "jsonschema_rs", "msgspec"} == set()
    )
    assert "click" in loaded


def test_building_a_bare_file_imports_no_linkml(here: Path) -> None:
    Path("p.yaml").write_text(HINT, "utf-8")
    script = "import sys, cli\ntry: cli.main(['build', 'p.yaml'])\nfinally: print(*sys.modules, file=sys.stderr)"
    ended = subprocess.run(
        [sys.executable, "-c", script],
        cwd=here,
        env={"PYTHONPATH": str(ROOT)},
        capture_output=True,
        text=True,
        check=True,
    )
    loaded = {name.partition(".")[0] for name in ended.stderr.split()}
    assert loaded & {"linkml", "linkml_runtime", "rdflib", "mkdocs", "xmlschema"} == set()
    assert "lxml" in loaded


def test_no_path_is_wrong_usage_for_what_lies_there() -> None:
    paths = [(names, p) for names, c in BY_NAMES.items() for p in c.params if isinstance(p.type, click.Path)]
    assert {names for names, _ in paths} > {("report",), ("check",), ("conformance", "verify"), ("release",)}
    for names, parameter in paths:
        asked = vars(parameter.type)
        assert not asked["exists"] and not asked["readable"] and asked["dir_okay"] and asked["file_okay"], names


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("report", "nowhere.json"), "nowhere.json: No such file or directory"),
        (("report", "folder"), "folder: Is a directory"),
        (("convert", "folder", "--standard", "error.yaml"), "folder: Is a directory"),
        (("conformance", "verify", "nowhere.json"), "nowhere.json: No such file or directory"),
        (("requirements", "basis", "--registry", "nowhere"), "nowhere: No such file or directory"),
        (("requirements", "basis", "--registry", "error.yaml"), "error.yaml: Not a directory"),
        (("mock", "nachweisabruf", "--tls", "nowhere.pem"), "nowhere.pem: No such file or directory"),
        (("import", "bpmn", "nowhere.bpmn"), "nowhere.bpmn: No such file or directory"),
        (("show", "nowhere.yaml"), "nowhere.yaml: No such file or directory"),
    ],
)
def test_what_is_not_there_ends_with_3(here: Path, arguments: tuple[str, ...], said: str) -> None:
    (here / "folder").mkdir()
    result = run(*arguments)
    assert (result.exit_code, said in result.stderr) == (3, True), result.output


def test_a_file_that_may_not_be_read_ends_with_3(here: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("os.access", lambda *_: False)
    result = run("mock", "nachweisabruf", "--tls", "error.yaml")
    assert (result.exit_code, result.stderr) == (3, "Error: error.yaml: Permission denied\n")


def test_the_language_is_that_of_the_locale_everywhere(monkeypatch: pytest.MonkeyPatch) -> None:
    asked = [p for c in BY_NAMES.values() for p in c.params if p.name == "lang"]
    assert len(asked) > 8
    for locale, language in (("de_DE.UTF-8", "de"), ("en_GB.UTF-8", "en"), ("C", "en"), ("", "en")):
        for name in ("LC_ALL", "LC_MESSAGES", "LANG"):
            monkeypatch.setenv(name, locale)
        assert {p.get_default(click.Context(cli.main)) for p in asked} == {language}
