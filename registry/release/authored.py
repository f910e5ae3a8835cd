"""The sources in a release: those of the standard, and beside them what they import.

They lie as in a workspace, `source/<name>/`, so that an import such as `../basis/model` leads LinkML tools from the
schema of one standard to that of another.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from pathlib import Path

SOURCE = "source"
TOLD = ("changes", "examples", "scenarios", "text")
"""Folders of a standard that the meaning of its schema does not rest on."""


def own_source(root: Path, name: str) -> dict[str, bytes]:
    """The files that a standard of the workspace at `root` is written in, by their paths in its release."""
    folder = root / "standards" / name
    return {f"{SOURCE}/{name}/{path}": (folder / path).read_bytes() for path in source_files(folder)}


def source_files(folder: Path) -> Iterator[str]:
    """The files that a standard is written in, as paths below its folder, hidden ones left out."""
    for path in sorted(folder.rglob("*")):
        relative = path.relative_to(folder)
        if path.is_file() and not any(part.startswith(".") for part in relative.parts):
            yield relative.as_posix()


def imported(files: Mapping[str, bytes]) -> dict[str, bytes]:
    """Of the files in a release those that another one needs beside its own source to be read as a whole.

    As a release holds what it imports itself, those of direct dependencies are all.
    """
    return {path: content for path, content in files.items() if is_imported(path)}


def is_imported(path: str) -> bool:
    """Whether a file of a release is part of a source, and the meaning of a schema rests on it."""
    parts = path.split("/")
    return parts[0] == SOURCE and len(parts) > 2 and parts[2] not in TOLD


def by_owner(files: Mapping[str, bytes]) -> dict[str, dict[str, bytes]]:
    """The files of sources by the standard that they belong to."""
    found: dict[str, dict[str, bytes]] = {}
    for path, content in files.items():
        found.setdefault(path.split("/")[1], {})[path] = content
    return found
