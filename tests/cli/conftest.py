"""A workspace with one small standard, for commands that tell what a build found out."""

from __future__ import annotations

from pathlib import Path

import pytest

STANDARD = """\
name: amt
kind: data
purpose: content
version: 1.0.0
status: draft
title: {de: Amt, en: Office}
description: {de: Ein Amt., en: An office.}
publisher: {name: Standardfabrik, uri: "https://standardfabrik.example/"}
license: CC-BY-4.0
"""
MODEL = """\
id: https://example.org/amt
name: amt
imports: [linkml:types]
default_range: string
in_language: de
classes:
  Antrag:
    attributes:
      zeichen: {required: true, title: Zeichen, annotations: {title_en: Reference}}
      anlass: {recommended: true}
"""


@pytest.fixture
def workspace(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    folder = tmp_path / "standards" / "amt"
    folder.mkdir(parents=True)
    (tmp_path / "registry").mkdir()
    (folder / "standard.yaml").write_text(STANDARD, "utf-8")
    (folder / "model.yaml").write_text(MODEL, "utf-8")
    monkeypatch.chdir(tmp_path)
    return tmp_path
