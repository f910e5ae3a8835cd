"""What published standards hold, demand and are tested with, told where there is no workspace."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from cli import main
from conformance.library.library import PACKAGED
from tests.built import Built

NAME = "identifikatoren"
ID = f"{NAME}@1.0.0"


@pytest.fixture(autouse=True)
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    return tmp_path


def run(*arguments: str) -> Result:
    result = CliRunner().invoke(main, arguments)
    assert result.exception is None or isinstance(result.exception, SystemExit), result.exception
    return result


@pytest.mark.parametrize("wanted", [(NAME,), (ID,), (NAME, "--registry", str(PACKAGED))])
@pytest.mark.parametrize("as_json", [("--json",), ("--format", "json")])
def test_requirements_are_those_of_the_release(wanted: tuple[str, ...], as_json: tuple[str, ...]) -> None:
    found = run("requirements", *wanted, *as_json)
    assert found.exit_code == 0
    released = json.loads((PACKAGED / NAME / "1.0.0" / "requirements.json").read_bytes())
    told = json.loads(found.stdout)
    assert [r["id"] for r in told["requirements"]] == [r["id"] for r in released["requirements"]]


def test_standards_are_shown() -> None:
    assert f"{NAME} " in run("show", "--lang", "en").stdout
    assert run("show", ID).stdout.startswith(f"{NAME} 1.0.0 (data, ")
    (first, *_) = run("show", ID, "SteuerIdentifikationsnummer", "--lang", "de").stdout.splitlines()
    assert first.startswith("type SteuerIdentifikationsnummer ")
    assert json.loads(run("show", ID, "--format", "json").stdout)["name"] == NAME


def test_vectors_are_written_into_a_folder(here: Path) -> None:
    found = run("vectors", ID, "--into", "v", "--json")
    assert (found.exit_code, found.stderr) == (0, f"{len(json.loads(found.stdout)['vectors'])} vectors of {ID} in v\n")
    listed = [vector["file"] for vector in json.loads((here / "v/manifest.json").read_bytes())["vectors"]]
    assert listed and all((here / "v" / file).is_file() for file in listed)
    assert run("vectors", ID, "--into", "v").exit_code == 0
    (here / "v" / "mine.xml").write_text("", "utf-8")
    occupied = run("vectors", ID, "--into", "v")
    assert (occupied.exit_code, "v/mine.xml is no vector of" in occupied.stderr) == (2, True)


@pytest.mark.parametrize("command", ["show", "requirements", "vectors"])
def test_what_is_not_published_is_wrong_usage(command: str, here: Path) -> None:
    unknown = run(command, "niemand")
    assert (unknown.exit_code, "standard 'niemand' is unknown; there are " in unknown.stderr) == (2, True)
    other = run(command, f"{NAME}@9.0.0")
    assert (other.exit_code, "is not published; there are 1.0.0" in other.stderr) == (2, True)
    (here / "empty").mkdir()
    nothing = run(command, NAME, "--registry", "empty")
    assert (nothing.exit_code, "there are no standards here" in nothing.stderr) == (2, True)


def test_damaged_vectors_are_not_written(here: Path) -> None:
    shutil.copytree(PACKAGED / NAME, here / "r" / NAME)
    for file in PACKAGED.glob("log.*"):
        shutil.copy(file, here / "r")
    archive = here / "r" / NAME / "1.0.0" / "vectors" / "vectors.zip"
    archive.write_bytes(archive.read_bytes()[:-1])
    found = run("vectors", ID, "--registry", "r", "--into", "v")
    assert (found.exit_code, "'vectors/vectors.zip' is not what was released" in found.stderr) == (3, True)
    assert not (here / "v").exists()


def test_a_version_is_told_within_a_workspace_as_well(built: Built, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(built.root)
    assert json.loads(run("vectors", ID, "--json").stdout)["version"] == "1.0.0"
