"""The standards of this checkout, built in a folder of their own, so that tests leave `build` alone."""

from __future__ import annotations

import shutil
from functools import cache
from pathlib import Path

import pytest

from generators.builder.memory import Memory, Record, compiler_digest
from generators.builder.run import build_standards
from generators.workspace import Workspace

ROOT = Path(__file__).parents[1]
NAMES = sorted(path.parent.name for path in (ROOT / "standards").glob("*/model.yaml"))
"""Data standards."""
ALL_STANDARDS = [
    pytest.param(name, marks=pytest.mark.xdist_group(f"standard {name}")) for name in Workspace(ROOT).names()
]
"""Standards as parameters: one worker has all tests of one, so that none waits for what another makes."""
STANDARDS = [parameter for parameter in ALL_STANDARDS if parameter.values[0] in NAMES]
"""Data standards as parameters."""


class Built:
    """A copy of the checkout whose standards are built as they are asked for."""

    def __init__(self, root: Path) -> None:
        """Take over the workspace at `root`."""
        self.root = root
        self.workspace = Workspace(root)
        self.artifacts = root / "build" / "artifacts"

    @cache  # noqa: B019 there is one for each worker
    def record(self, name: str) -> Record:
        """What came of building a standard; waits while another worker builds it."""
        (outcome,) = build_standards(self.workspace, [name], self.artifacts)
        return outcome.record

    def files(self, name: str, folder: str) -> dict[str, bytes]:
        """The artifacts of a standard below a folder, by their path in it."""
        record = self.record(name)
        paths = [path for path in record.outputs if path.startswith(f"{folder}/")]
        made = self.artifacts / record.location
        return {path.removeprefix(f"{folder}/"): (made / path).read_bytes() for path in paths}


def copy_checkout(root: Path) -> None:
    """Lay the workspace of this checkout out at `root`, with what its last build has left for the next one."""
    for name in ("standards", "registry", "site"):
        shutil.copytree(ROOT / name, root / name)
    shutil.copyfile(ROOT / "mkdocs.yml", root / "mkdocs.yml")
    if (ROOT / "build" / "mutation").is_dir():
        shutil.copytree(ROOT / "build" / "mutation", root / "build" / "mutation")
    for name in Workspace(ROOT).names():
        _copy_artifacts(name, ROOT / "build" / "artifacts", root / "build" / "artifacts")


def _copy_artifacts(name: str, made: Path, target: Path) -> None:
    """Copy what this compiler has made of a standard; whether it is up to date, its next build will see."""
    record = Memory(ROOT, made).last(name)
    if record is None or record.compiler != compiler_digest() or not (made / record.location).is_dir():
        return
    shutil.copytree(made / record.location, target / record.location, copy_function=shutil.copyfile)
    (target / ".memory").mkdir(exist_ok=True)
    shutil.copyfile(made / ".memory" / f"{name}.json", target / ".memory" / f"{name}.json")
