"""What is published: a wheel with our packages and their data alone, and files that name nobody's machine."""

from __future__ import annotations

import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from zipfile import ZipFile

import pytest
from click.testing import CliRunner

from cli import main
from tests.meta.sources import ROOT

OURS = {"cli.py", "conformance", "generators", "registry"}
# Folders where users keep their files, at the beginning of a path.
MACHINE = re.compile(r"(?<![\w.:/\-])/(?:home|Users|root|work|mnt|opt)/\w|\b[A-Z]:\\Users")


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Iterator[ZipFile]:
    folder = tmp_path_factory.mktemp("wheel")
    command = [sys.executable, "-m", "hatchling", "build", "--target", "wheel", "--directory", str(folder)]
    subprocess.run(command, cwd=ROOT, check=True, capture_output=True)
    with ZipFile(next(folder.glob("*.whl"))) as opened:
        yield opened


def test_wheel_holds_our_packages_alone(wheel: ZipFile) -> None:
    top = {name.split("/")[0] for name in wheel.namelist()}
    assert {name for name in top if not name.endswith(".dist-info")} == OURS


def test_wheel_holds_pages_templates_and_the_metamodel(wheel: ZipFile) -> None:
    folders = ("generators/checks/rules", "generators/scaffold/templates", "generators/model/metamodel")
    data = [path for folder in folders for path in (ROOT / folder).iterdir() if path.is_file()]
    assert {path.relative_to(ROOT).as_posix() for path in data} <= set(wheel.namelist())


def tracked() -> list[Path]:
    listed = subprocess.run(["git", "ls-files", "-z"], cwd=ROOT, check=True, capture_output=True).stdout
    return [ROOT / name for name in listed.decode().split("\0") if name]


@pytest.mark.skipif(not (ROOT / ".git").exists(), reason="this is no checkout")
def test_no_file_names_a_path_of_one_machine() -> None:
    named = []
    for path in tracked():
        content = path.read_bytes() if path.is_file() and not path.is_symlink() else b""
        if b"\0" not in content and path != Path(__file__):
            named += [(str(path), found[0]) for found in MACHINE.finditer(content.decode("utf-8", "replace"))]
    assert named == []


def test_help_in_documents_is_the_help_of_the_command() -> None:
    """A quoted `fabrik … --help` is followed by what the command prints."""
    for path in (ROOT / "README.md", ROOT / "CONTRIBUTING.md", *sorted((ROOT / "site" / "pages").rglob("*.md"))):
        for quoted in re.finditer(
            r"^(?:\$ )?fabrik((?: \w+)*) --help\n([\s\S]*?)\n```", path.read_text("utf-8"), re.MULTILINE
        ):
            printed = CliRunner().invoke(main, [*quoted[1].split(), "--help"], prog_name="fabrik").output
            assert quoted[2].strip() == printed.strip(), path
