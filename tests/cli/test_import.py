"""The command `fabrik import bpmn`."""

from __future__ import annotations

from pathlib import Path

from click.testing import CliRunner

from cli import main
from generators.bpmn.document import document
from tests.generators.bpmn_import.test_import import MODELER
from tests.generators.procedures import authored, evidence_retrieval


def test_file_of_the_factory_comes_back(tmp_path: Path) -> None:
    whole, path, output = evidence_retrieval(), tmp_path / "a.bpmn", tmp_path / "neu" / "process.yaml"
    path.write_bytes(document(whole))
    result = CliRunner().invoke(main, ["import", "bpmn", str(path), "--output", str(output)])
    assert (result.exit_code, result.output) == (0, "")
    assert authored(output.read_bytes()) == whole.process


def test_what_stays_behind_is_told_beside_the_text(tmp_path: Path) -> None:
    path = tmp_path / "amt.bpmn"
    path.write_text(MODELER, "utf-8")
    result = CliRunner().invoke(main, ["import", "bpmn", str(path), "--language", "de"])
    assert result.exit_code == 0
    assert result.stdout.startswith("participants:\n  - id: buergeramt")
    line = MODELER[: MODELER.index("<bpmn:textAnnotation")].count("\n") + 1
    assert f"amt.bpmn:{line}:1: hint: textAnnotation 'T_1' is left out [changed-by-import]" in result.stderr


def test_what_is_no_bpmn_ends_with_a_finding(tmp_path: Path) -> None:
    path = tmp_path / "brief.bpmn"
    path.write_text("Guten Tag", "utf-8")
    result = CliRunner().invoke(main, ["import", "bpmn", str(path)])
    assert (result.exit_code, result.stdout) == (1, "")
    assert "brief.bpmn:1:1: error: file is not XML" in result.stderr


def test_what_cannot_be_read_ends_otherwise(tmp_path: Path) -> None:
    assert CliRunner().invoke(main, ["import", "bpmn", str(tmp_path / "fehlt.bpmn")]).exit_code == 3
