"""`fabrik show` tells interfaces and processes part by part."""

from __future__ import annotations

from pathlib import Path

import pytest
from click.testing import CliRunner

from cli import main

MUSTER = Path(__file__).parents[1] / "interfaces" / "muster"


def shown(monkeypatch: pytest.MonkeyPatch, *arguments: str, code: int = 0) -> str:
    monkeypatch.chdir(MUSTER)
    result = CliRunner().invoke(main, ["show", *arguments])
    assert result.exit_code == code, result.output
    return result.output


def test_a_standard_lists_its_parts(monkeypatch: pytest.MonkeyPatch) -> None:
    lines = shown(monkeypatch, "antragsannahme", "--lang", "en").splitlines()
    assert "  antragStellen      POST  /antraege                                  Submit an application" in lines
    assert "  ueberlastet         503  Overloaded" in lines
    assert "  antrag-wird-abgewiesen  Application is rejected" in lines
    process = shown(monkeypatch, "antragsverfahren", "--lang", "de")
    assert "  pruefung           subprocess  sachbearbeitung  Antrag prüfen" in process.splitlines()


def test_a_part_is_told_with_its_place(monkeypatch: pytest.MonkeyPatch) -> None:
    lines = shown(monkeypatch, "antragsverfahren", "pruefung", "--lang", "en").splitlines()
    assert lines[0].startswith("pruefung subprocess sachbearbeitung  standards/antragsverfahren/process.yaml:")
    assert "deadline: P14D  ablehnung-senden  Time to examine  § 42a VwVfG" in lines
    assert "  AV-1  Every application is examined.  not observable  File  § 24 VwVfG" in lines


def test_every_part_can_be_told(monkeypatch: pytest.MonkeyPatch) -> None:
    for standard in ("antragsannahme", "antragsverfahren"):
        for line in shown(monkeypatch, standard).splitlines():
            if line.startswith("  "):
                assert "{}" not in shown(monkeypatch, standard, line.split()[0])


def test_an_unknown_part_is_wrong_usage(monkeypatch: pytest.MonkeyPatch) -> None:
    assert "'xy' is no part of 'antragsannahme'" in shown(monkeypatch, "antragsannahme", "xy", code=2)
