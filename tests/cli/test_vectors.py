"""`fabrik vectors` on a workspace of its own."""

from __future__ import annotations

import json
from pathlib import Path

from click.testing import CliRunner, Result

from cli import main

REQUIRED = "amt:Antrag.zeichen/required"


def run(*arguments: str) -> Result:
    result = CliRunner().invoke(main, ["vectors", *arguments])
    assert result.exception is None or isinstance(result.exception, SystemExit), result.exception
    return result


def test_the_summary_counts_and_gives_reasons(workspace: Path) -> None:
    result = run("amt", "--lang", "en")
    assert result.exit_code == 0
    assert "Antrag" in result.output
    assert "no invalid json: In JSON order has no meaning." in result.output


def test_every_file_is_listed_and_is_there(workspace: Path) -> None:
    lines = run("amt", "--list").output.splitlines()
    files = [line.partition(":")[0] for line in lines]
    assert files
    assert all((workspace / "build" / "artifacts" / "amt" / "1.0.0" / file).is_file() for file in files)


def test_vectors_of_one_requirement(workspace: Path) -> None:
    found = json.loads(run("amt", "--requirement", REQUIRED, "--json").output)
    verdicts = {(v["verdict"], v["encoding"]) for v in found["vectors"]}
    assert verdicts == {("valid", "json"), ("valid", "xml"), ("invalid", "json"), ("invalid", "xml")}
    assert "„Zeichen“ fehlt." in run("amt", "--requirement", REQUIRED, "--lang", "de").output


def test_an_unknown_requirement_is_wrong_usage(workspace: Path) -> None:
    result = run("amt", "--requirement", "amt:nichts")
    assert result.exit_code == 2
    assert "no vector about a requirement 'amt:nichts'" in result.output
