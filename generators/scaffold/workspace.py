"""The files of a new workspace."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from generators.artifact import Artifact
from generators.scaffold.editor import editor_files
from generators.scaffold.refusal import Refused
from generators.scaffold.standard import TEMPLATES, Wanted, new_standard
from generators.workspace import Workspace

WORKSPACE = TEMPLATES / "workspace"
"""A workspace without standards, to be copied."""

IGNORED = Artifact(".gitignore", b"/build/\n")


def start(here: Path, wanted: Wanted) -> tuple[Path, list[Artifact]]:
    """The root of the workspace that a folder lies in, or becomes, and the files that a new standard adds to it.

    Files of the workspace that are missing are among them, and settings for editors. Raises Refused when the standard
    cannot be, and OSError when what exists cannot be read.
    """
    workspace = Workspace.around(here)
    root = workspace.root if workspace is not None else here.resolve()
    added = list(new_standard(workspace or _becoming(root), wanted))
    missing = [a for a in _of_workspace(workspace is None) if not (root / a.path).exists()]
    return root, [*missing, *added, *editor_files(root)]


def _becoming(root: Path) -> Workspace:
    """A workspace at a root, as if its files were there already."""
    for name in ("standards", "registry"):
        if (root / name).exists() and not (root / name).is_dir():
            raise Refused(f"'{name}' is no folder")
    workspace = Workspace(WORKSPACE)
    workspace.root = root
    return workspace


def _of_workspace(new: bool) -> Iterator[Artifact]:
    for path in sorted(p for p in WORKSPACE.rglob("*") if p.is_file()):
        relative = path.relative_to(WORKSPACE).as_posix()
        if new or relative == "registry/registry.yaml":
            yield Artifact(relative, path.read_bytes())
    if new:
        yield IGNORED
