"""`fabrik requirements` and `fabrik quality` on a workspace of their own."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from cli import main
from generators.model.requirements import Tombstone, json_by_requirements, requirements_by_json
from tests.cli.conftest import MODEL


def run(*arguments: str) -> Result:
    return CliRunner().invoke(main, arguments)


def test_requirements_are_listed_in_a_language(workspace: Path) -> None:
    german, english = (run("requirements", "amt", "--lang", lang) for lang in ("de", "en"))
    assert german.exit_code == english.exit_code == 0
    assert "„Zeichen“ in „Antrag“ MUSS angegeben sein." in german.output
    assert "“Reference” in “Antrag” MUST be given." in english.output


def test_requirements_are_filtered(workspace: Path) -> None:
    found = run("requirements", "amt", "--level", "SHOULD", "--json")
    assert [r["id"] for r in json.loads(found.output)["requirements"]] == ["amt:Antrag.anlass/recommended"]
    assert run("requirements", "amt", "--level", "MAY").output.strip() == ""
    assert "recommended" not in run("requirements", "amt", "--open").output


def test_changes_against_a_version(workspace: Path) -> None:
    assert run("requirements", "amt").exit_code == 0
    folder = workspace / "release"
    folder.mkdir()
    built = workspace / "build/artifacts/amt/1.0.0/requirements.json"
    (folder / "requirements.json").write_bytes(built.read_bytes())
    model = workspace / "standards/amt/model.yaml"
    model.write_text(MODEL.replace("required: true, ", ""), "utf-8")
    found = run("requirements", "amt", "--against", str(folder))
    assert "- amt:Antrag.zeichen/required  constraint-removed" in found.output
    assert "0 added, 0 changed, 1 removed" in found.output
    assert found.exit_code == 0


def test_a_reused_id_is_a_failure(workspace: Path) -> None:
    assert run("requirements", "amt").exit_code == 0
    past = requirements_by_json((workspace / "build/artifacts/amt/1.0.0/requirements.json").read_bytes())
    stone = Tombstone("amt:Antrag.zeichen/required", "0.9.0", "constraint-removed")
    file = workspace / "past.json"
    file.write_bytes(json_by_requirements(type(past)("amt", "0.9.0", (), (stone,))))
    found = run("requirements", "amt", "--against", "past.json")
    assert "! amt:Antrag.zeichen/required  used again after its removal in version 0.9.0" in found.output
    assert found.exit_code == 1


def test_a_past_that_cannot_be_read_is_told(workspace: Path) -> None:
    (workspace / "past.json").write_text("{", "utf-8")
    for place in ("past.json", "nowhere.json"):
        found = run("requirements", "amt", "--against", place)
        assert found.exit_code == 3
        assert place in found.output


def test_quality_fails_below_a_share(workspace: Path) -> None:
    assert run("quality", "amt").exit_code == 0
    assert "not measured" in run("quality").output
    found = json.loads(run("quality", "amt", "--format", "json").output)[0]
    assert found["standard"] == "amt"
    assert found["mutation"]["state"] == "not-measured"
    expected = found["coverage"]["proven"] == found["coverage"]["observable"]
    assert run("quality", "amt", "--fail-under", "100").exit_code == (0 if expected else 1)


def test_a_standard_with_errors_has_no_quality(workspace: Path) -> None:
    (workspace / "standards/amt/model.yaml").write_text(MODEL.replace("string", "strng"), "utf-8")
    for command in ("quality", "requirements"):
        found = run(command, "amt")
        assert found.exit_code == 1
        assert "strng" in found.output


@pytest.mark.parametrize("command", ["quality", "requirements"])
def test_files_are_refused(command: str, workspace: Path) -> None:
    found = run(command, "standards/amt/model.yaml")
    assert found.exit_code == 2
