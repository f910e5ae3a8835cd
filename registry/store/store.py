"""The folder of a registry: the log, the checkpoint, and a folder for each release."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path

from registry.store.events import Release, releases_by_id
from registry.store.log import CHECKPOINT, LOG, Log, read_log
from registry.store.manifest import MANIFEST, Manifest, read_manifest
from registry.version import newest

SIGNATURE = f"{CHECKPOINT}.sig"
TOP = frozenset((LOG, CHECKPOINT, SIGNATURE))
"""Files beside the folders of the releases."""

PLACE = "registry/releases"
"""Where the folder lies in a workspace."""


class Store:
    """Reads the folder; nothing is checked beyond what reading needs, and nothing is remembered."""

    def __init__(self, root: Path) -> None:
        """Read the registry whose log lies in `root`; the folder need not exist yet."""
        self.root = root

    @classmethod
    def of(cls, workspace: Path) -> Store:
        """The registry of a workspace."""
        return cls(workspace / PLACE)

    def folder(self, name: str, version: str) -> Path:
        """Where a release lies."""
        return self.root / name / version

    def content(self, path: str) -> bytes | None:
        """The bytes of a file, None when there is none. Raises OSError when it cannot be read."""
        try:
            return (self.root / path).read_bytes()
        except (FileNotFoundError, NotADirectoryError):
            return None

    def log(self) -> Log:
        """The log; without a file it is empty."""
        return read_log(self.content(LOG) or b"")

    def releases(self) -> dict[str, Release]:
        """`name@version` → release, in order of publication, as the log tells it."""
        return releases_by_id(self.log().entries)

    def newest(self, name: str, wanted: str = "") -> Release | None:
        """The newest release in use of a standard; yanked and withdrawn ones are not."""
        found = {r.version: r for r in self.releases().values() if r.name == name and r.state.resolved}
        return found.get(newest(found, wanted))

    def manifest(self, name: str, version: str) -> Manifest:
        """The manifest of a release; raises OSError or NotCanonical when it cannot be read."""
        return read_manifest((self.folder(name, version) / MANIFEST).read_bytes())

    def files(self, folder: str = "") -> Iterator[str]:
        """The paths of all files, or of those below a folder, sorted; links count as files and are not followed."""
        yield from _files(self.root / folder, f"{folder}/" if folder else "")


def _files(folder: Path, prefix: str) -> Iterator[str]:
    try:
        found = sorted(os.scandir(folder), key=lambda entry: entry.name)
    except (FileNotFoundError, NotADirectoryError):
        return
    for entry in found:
        if entry.is_dir(follow_symlinks=False):
            yield from _files(folder / entry.name, f"{prefix}{entry.name}/")
        else:
            yield f"{prefix}{entry.name}"
