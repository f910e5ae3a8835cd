"""A workspace whose standards may be released, built once and copied for each test."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from functools import partial
from pathlib import Path

import pytest

from generators.builder.run import build_standards
from generators.workspace import Workspace
from registry.release import Outcome, Wanted, release, releasing
from tests.registry.release import standards

QUICK = ("requirements", "vectors", "model_json")
"""Targets that a release looks at; the others would take their time and add nothing here."""

Release = Callable[..., Outcome]


@pytest.fixture(scope="session")
def origin(tmp_path_factory: pytest.TempPathFactory) -> Path:
    root = standards.write(tmp_path_factory.mktemp("origin") / "w")
    list(build_standards(Workspace(root), ["stamm", "zweig"], root / releasing.ARTIFACTS, QUICK))
    return root


@pytest.fixture
def root(origin: Path, tmp_path: Path) -> Path:
    shutil.copytree(origin, tmp_path / "w")
    return tmp_path / "w"


@pytest.fixture
def released(root: Path, monkeypatch: pytest.MonkeyPatch) -> Release:
    """Releases standards of the workspace, by default for real."""
    monkeypatch.setattr(releasing, "build_standards", partial(build_standards, targets=QUICK))
    return lambda *names, **how: release(Workspace(root), list(names), Wanted("2027-01-01", **how))
