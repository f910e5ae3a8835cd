"""What the last build read and made, so that an unchanged standard is not built again."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable
from contextlib import AbstractContextManager
from functools import cache
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path, PurePosixPath

import msgspec

from generators.artifact import Inexpressible
from generators.builder.lock import locked
from generators.findings import Finding
from generators.model.place import RELEASES
from generators.writer import BEGUN, write

COMPILER = Path(__file__).parents[1]
LIBRARIES = ("linkml", "linkml-runtime", "rdflib", "lxml", "msgspec")
"""Packages whose release can change the bytes of an artifact."""


class Record(msgspec.Struct, frozen=True):
    """One build: digests of the folders it read, of the files it made, and what there was to say.

    inputs: folder (POSIX, relative to the workspace root) → digest. outputs: path relative to `location` → digest.
    A build that was not finished has no inputs, and outputs with empty digests; a standard with errors has neither.
    """

    compiler: str
    targets: tuple[str, ...]
    findings: list[Finding]
    version: str = ""
    location: str = ""
    inputs: dict[str, str] = {}
    outputs: dict[str, str] = {}
    inexpressible: list[Inexpressible] = []


class Memory:
    """Records of builds, a file per standard, beside the artifacts."""

    def __init__(self, root: Path, out: Path, digests: dict[str, str] | None = None) -> None:
        """Remember builds of the workspace at `root` into `out`; `digests` of folders that are known already."""
        self._root = root
        self._out = out
        self.digests = dict(digests or {})

    def digest(self, folder: str) -> str:
        """Digest of everything in a folder of the workspace (or of one file), computed once.

        Of the releases of a standard it is that of what each demands: releases do not change, there are only more.
        """
        if folder not in self.digests:
            taken = releases_digest if PurePosixPath(folder).parent == PurePosixPath(RELEASES) else tree_digest
            self.digests[folder] = taken(self._root / folder)
        return self.digests[folder]

    def recall(self, name: str, targets: tuple[str, ...]) -> Record | None:
        """The record of the last build with these targets if nothing that it read or made has changed since."""
        record = self.last(name)
        if record is None or not record.inputs:
            return None
        if (record.compiler, record.targets) != (compiler_digest(), targets):
            return None
        if any(self.digest(folder) != digest for folder, digest in record.inputs.items()):
            return None
        made = self._out / record.location
        unchanged = all(file_digest(made / path) == digest for path, digest in record.outputs.items())
        return record if unchanged else None

    def last(self, name: str) -> Record | None:
        """The record of the last build, whatever has changed since; None when there is none of this format."""
        try:
            return msgspec.json.decode(self._path(name).read_bytes(), type=Record)
        except (OSError, msgspec.DecodeError):
            return None

    def keep(self, name: str, record: Record) -> None:
        """Remember a build."""
        write(self._path(name), msgspec.json.encode(record))

    def locked(self, name: str) -> AbstractContextManager[None]:
        """Keep other processes from building the same standard."""
        return locked(self._path(name).with_suffix(".lock"))

    def clear(self, name: str, record: Record | None = None) -> None:
        """Remove the files of the last build that a new one does not make, and what a killed one has left behind."""
        last = self.last(name)
        if last is None or not last.location:
            return
        kept = {self._out / record.location / path for path in record.outputs} if record else set()
        made = {self._out / last.location / path for path in last.outputs}
        folders = {path.parent for path in made}
        for path in (*(made - kept), *(begun for folder in folders for begun in folder.glob(BEGUN))):
            path.unlink(missing_ok=True)
        for folder in folders:
            _remove_empty(folder, self._out)

    def forget_others(self, names: Iterable[str]) -> None:
        """Remove what was built of standards that are none of `names` any more."""
        for path in sorted((self._out / ".memory").glob("*.json")):
            if path.stem not in names:
                with self.locked(path.stem):
                    self.clear(path.stem)
                    path.unlink(missing_ok=True)
                path.with_suffix(".lock").unlink(missing_ok=True)

    def _path(self, name: str) -> Path:
        return self._out / ".memory" / f"{name}.json"


def _remove_empty(folder: Path, top: Path) -> None:
    """Remove a folder and those above it, below `top`, as far as they are empty."""
    while folder != top and folder.is_dir() and not any(folder.iterdir()):
        folder.rmdir()
        folder = folder.parent


def file_digest(path: Path) -> str:
    """SHA-256 of a file; empty when it cannot be read."""
    try:
        return hashlib.sha256(path.read_bytes()).hexdigest()
    except OSError:
        return ""


def tree_digest(path: Path) -> str:
    """SHA-256 over names and contents of all files below a folder, hidden ones left out; of a file, its own."""
    if not path.is_dir():
        return file_digest(path)
    total = hashlib.sha256()
    for file in sorted(p for p in path.rglob("*") if p.is_file()):
        relative = file.relative_to(path)
        if any(part.startswith((".", "__pycache__")) for part in relative.parts):
            continue
        total.update(f"{relative.as_posix()}\0{file_digest(file)}\n".encode())
    return total.hexdigest()


def published_below(name: str) -> str:
    """The folder of a standard's releases."""
    return f"{RELEASES}/{name}"


def releases_digest(folder: Path) -> str:
    """SHA-256 over the versions in a folder of releases and the requirements of each."""
    found = sorted((path.parent.name, file_digest(path)) for path in folder.glob("*/requirements.json"))
    return hashlib.sha256("".join(f"{version}\0{digest}\n" for version, digest in found).encode()).hexdigest()


@cache
def compiler_digest() -> str:
    """Digest of the compiler's own files and of the libraries that write artifacts: another compiler builds anew."""
    return hashlib.sha256(" ".join((tree_digest(COMPILER), *map(_release, LIBRARIES))).encode()).hexdigest()


def _release(library: str) -> str:
    try:
        return version(library)
    except PackageNotFoundError:
        return ""
