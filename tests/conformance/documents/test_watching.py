"""Documents are looked at again when they change, and only then."""

from __future__ import annotations

from pathlib import Path
from threading import Timer

import pytest
from click.testing import CliRunner

import cli
from conformance.documents.watching import watched


def test_only_documents_that_are_meant_are_watched(tmp_path: Path) -> None:
    meant, other = tmp_path / "one.json", tmp_path / "report.json"
    meant.write_text("{}", "utf-8")
    rounds = watched([str(meant)])
    next(rounds)
    other.write_text("[]", "utf-8")
    late = Timer(0.5, meant.write_text, ("[1]", "utf-8"))
    late.start()
    next(rounds)
    assert meant.read_text("utf-8") == "[1]"
    rounds.close()  # type: ignore[attr-defined]


def test_documents_that_come_and_go_are_seen(tmp_path: Path) -> None:
    rounds = watched([str(tmp_path)])
    next(rounds)
    (tmp_path / "one.json").write_text("{}", "utf-8")
    next(rounds)
    (tmp_path / "one.json").unlink()
    next(rounds)
    rounds.close()  # type: ignore[attr-defined]


def test_what_changes_while_it_is_checked_is_checked_again(tmp_path: Path) -> None:
    (tmp_path / "one.json").write_text("{}", "utf-8")
    for _ in zip(range(3), watched([str(tmp_path)]), strict=False):
        with (tmp_path / "one.json").open("a", encoding="utf-8") as file:
            file.write(" ")


def test_what_is_not_there_yet_is_awaited(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("conformance.documents.watching.watched", lambda _: iter((None, None)))
    result = CliRunner().invoke(cli.main, ["check", str(tmp_path), "--watch"])
    assert (result.exit_code, result.stderr) == (0, f"Error: there are no documents in {tmp_path}\n" * 2)


@pytest.mark.parametrize("files", [("-",), ("-", "one.json")])
def test_standard_input_cannot_be_watched(files: tuple[str, ...]) -> None:
    result = CliRunner().invoke(cli.main, ["check", *files, "--watch"])
    assert (result.exit_code, "standard input cannot be watched" in result.output) == (2, True)
