"""Files that are written all or not at all."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from generators.artifact import Artifact
from generators.writer import write


def place(root: Path, artifacts: Iterable[Artifact]) -> None:
    """Write files below a root; when one cannot be written, the others are as before. Raises OSError."""
    before: dict[Path, bytes | None] = {}
    folders: list[Path] = []
    try:
        for artifact in artifacts:
            path = root / artifact.path
            before[path] = path.read_bytes() if path.is_file() else None
            folders += [folder for folder in path.parents if not folder.exists() and folder not in folders]
            write(path, artifact.content)
    except BaseException:
        for path, content in before.items():
            if content is not None:
                write(path, content)
            elif path.is_file():
                path.unlink()
        for folder in sorted(folders, reverse=True):
            if folder.is_dir() and not any(folder.iterdir()):
                folder.rmdir()
        raise
