"""Published standards and documents of them."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from conformance.library import Library

RELEASES = Path(__file__).parents[3] / "registry" / "releases"
NAME = "wohnsitzanmeldung"
BESIDE = ("basis", "codelisten", "identifikatoren")


@pytest.fixture(scope="session")
def library() -> Library:
    return Library(RELEASES, RELEASES)


@pytest.fixture(scope="session")
def examples() -> Path:
    return RELEASES / NAME / "1.0.0" / "examples"


@pytest.fixture
def registry(tmp_path: Path) -> Path:
    """A registry of one standard and those that it builds on, to be damaged."""
    root = tmp_path / "registry"
    root.mkdir()
    for file in ("log.jsonl", "checkpoint"):
        shutil.copy(RELEASES / file, root / file)
    for name in (NAME, *BESIDE):
        for part in ("manifest.json", "model.json", "requirements.json", "rules.json", "quality.json", "json", "xsd"):
            source, target = RELEASES / name / "1.0.0" / part, root / name / "1.0.0" / part
            target.parent.mkdir(parents=True, exist_ok=True)
            if source.is_dir():
                shutil.copytree(source, target)
            elif source.exists():
                shutil.copy(source, target)
    return root
