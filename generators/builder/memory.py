"""What the last build read and made, so that an unchanged standard is not built again."""

from __future__ import annotations

import hashlib
from functools import cache
from pathlib import Path

import msgspec

from generators.artifact import Inexpressible
from generators.builder.writer import write
from generators.findings import Finding

COMPILER = Path(__file__).parents[1]


class Record(msgspec.Struct, frozen=True):
    """One build: digests of the folders it read, of the files it made, and what there was to say.

    inputs: folder (POSIX, relative to the workspace root) → digest. outputs: path relative to `location` → digest.
    A standard with errors has neither.
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

    def __init__(self, root: Path, out: Path) -> None:
        """Remember builds of the workspace at `root` into `out`."""
        self._root = root
        self._out = out
        self._digests: dict[str, str] = {}

    def digest(self, folder: str) -> str:
        """Digest of everything in a folder of the workspace (or of one file), computed once."""
        if folder not in self._digests:
            self._digests[folder] = tree_digest(self._root / folder)
        return self._digests[folder]

    def recall(self, name: str, targets: tuple[str, ...]) -> Record | None:
        """The record of the last build with these targets if nothing that it read or made has changed since."""
        record = self._last(name)
        if record is None or not record.inputs:
            return None
        if (record.compiler, record.targets) != (compiler_digest(), targets):
            return None
        if any(self.digest(folder) != digest for folder, digest in record.inputs.items()):
            return None
        made = self._out / record.location
        unchanged = all(file_digest(made / path) == digest for path, digest in record.outputs.items())
        return record if unchanged else None

    def keep(self, name: str, record: Record) -> None:
        """Remember a build."""
        write(self._path(name), msgspec.json.encode(record))

    def clear(self, name: str, record: Record) -> None:
        """Remove the files of the last build that this one of the same version no longer makes."""
        last = self._last(name)
        if last is None or last.location != record.location:
            return
        for path in last.outputs.keys() - record.outputs.keys():
            (self._out / last.location / path).unlink(missing_ok=True)

    def _last(self, name: str) -> Record | None:
        try:
            return msgspec.json.decode(self._path(name).read_bytes(), type=Record)
        except (OSError, msgspec.DecodeError):
            return None

    def _path(self, name: str) -> Path:
        return self._out / ".memory" / f"{name}.json"


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


@cache
def compiler_digest() -> str:
    """Digest of the compiler's own files: another compiler builds anew."""
    return tree_digest(COMPILER)
