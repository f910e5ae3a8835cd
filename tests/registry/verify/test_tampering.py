"""Every case of the table is found, by its rule; without the signature, what history or the chain still tells."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from generators.findings import Severity
from generators.workspace import Workspace
from registry.verify import verify
from tests.registry import made, tampering


@pytest.fixture(scope="module")
def published(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A workspace whose signed registry is committed."""
    folder = tmp_path_factory.mktemp("published")
    private, public = tampering.key(folder)
    root = made.workspace(folder / "workspace", public)
    tampering.signed(root / "registry" / "releases", private, public)
    (root / ".gitignore").write_text("/build/\n", "utf-8")
    made.git(root, "init", "--quiet")
    made.git(root, "add", ".")
    made.git(root, "commit", "--quiet", "--message", "Publish")
    return root


def errors(root: Path) -> list[str]:
    return [finding.rule for finding in verify(Workspace(root)).findings if finding.severity is Severity.ERROR]


def test_the_registry_is_sound_before(published: Path) -> None:
    verified = verify(Workspace(published))
    assert (verified.releases, verified.findings) == (3, [])
    assert verified.baseline is not None


@pytest.mark.parametrize("case", tampering.CASES, ids=lambda case: case.name)
def test_every_case_is_found(published: Path, tmp_path: Path, case: tampering.Case) -> None:
    root = tmp_path / "copy"
    shutil.copytree(published, root, symlinks=True)
    case.change(root / "registry" / "releases")
    found = errors(root)
    assert found
    assert case.rule in ("", *found)


@pytest.mark.parametrize("change", [tampering.rolled_back, tampering.forged], ids=["rolled back", "forged"])
def test_history_finds_what_is_sound_in_itself(published: Path, tmp_path: Path, change: object) -> None:
    root = tmp_path / "copy"
    shutil.copytree(published, root)
    settings = root / "registry" / "registry.yaml"
    settings.write_text(settings.read_text("utf-8").partition("public_keys")[0], "utf-8")
    assert callable(change)
    change(root / "registry" / "releases")
    assert set(errors(root)) & {"rolled-back-log", "rewritten-log"}


def test_the_table_is_long_enough() -> None:
    assert len({case.name for case in tampering.CASES}) == len(tampering.CASES) >= 40
