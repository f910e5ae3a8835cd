"""The site of a workspace: pages written into build/pages, then turned into HTML by mkdocs, one run per language."""

from __future__ import annotations

import shutil
import subprocess
import sys
from pathlib import Path
from typing import NamedTuple

from generators.builder import build, write
from generators.findings import Severity
from generators.model.nodes import Standard
from generators.pages import LANGUAGES, pages
from generators.workspace import Workspace

# The German site owns build/site, so it is made first; the English one goes into a folder of it.
CONFIGURATIONS = ("mkdocs.yml", "site/mkdocs.en.yml")


class Site(NamedTuple):
    """What came of a build; `log` holds what mkdocs said when it failed."""

    folder: Path
    pages: int
    left_out: list[str]
    log: str


def build_site(workspace: Workspace) -> Site:
    """Build both languages; raises OSError when files cannot be written."""
    root = workspace.root
    folder = root / "build" / "pages"
    shutil.rmtree(folder, ignore_errors=True)
    standards: dict[str, tuple[Standard, list[str]]] = {}
    left_out = []
    for name in workspace.names():
        standard, findings = workspace.read(name)
        if standard is None or standard.model is None or any(f.severity is Severity.ERROR for f in findings):
            left_out.append(name)
            continue
        files = build(standard, folder / "files" / name).files
        standards[name] = (standard, files)
    count = 0
    for language in LANGUAGES:
        for page in pages(standards, root / "site" / "pages", language):
            write(folder / language / page.path, page.content)
            count += 1
        for name in standards:
            shutil.copytree(folder / "files" / name, folder / language / "standards" / name, dirs_exist_ok=True)
        shutil.copytree(root / "site" / "assets", folder / language / "assets", dirs_exist_ok=True)
    return Site(root / "build" / "site", count, left_out, _mkdocs(root))


def _mkdocs(root: Path) -> str:
    """Run mkdocs for each language; what it said if it failed, else nothing."""
    for configuration in CONFIGURATIONS:
        command = [sys.executable, "-m", "mkdocs", "build", "--quiet", "--config-file", configuration]
        done = subprocess.run(command, cwd=root, capture_output=True, text=True, check=False)
        if done.returncode:
            return done.stderr or done.stdout
    return ""
