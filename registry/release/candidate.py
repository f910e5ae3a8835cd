"""What is to be released: a standard that has just been built, with the files of its release."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import msgspec

from generators.builder.memory import Record
from generators.findings import Span
from generators.model.dump import standard_by_model_json
from generators.model.nodes import Standard
from registry.store.manifest import MANIFEST, Compiler, File, Manifest, Pin

SOURCE = "source"
CHANGES = "CHANGES.md"


class Candidate(msgspec.Struct, frozen=True):
    """A version that may be released. files: path in the release → content, without the change notes."""

    standard: Standard
    files: dict[str, bytes]
    compiler: str

    @property
    def name(self) -> str:
        """The standard's name."""
        return self.standard.name

    @property
    def version(self) -> str:
        """The version to be released."""
        return self.standard.version

    @property
    def place(self) -> Span:
        """Where the standard says what it is."""
        return Span(f"standards/{self.name}/standard.yaml")

    def manifest(self, factory: str, commit: str, pins: dict[str, Pin], notes: str) -> Manifest:
        """The manifest of the release. factory: version of the factory. notes: the change notes."""
        files = {**self.files, CHANGES: notes.encode()}
        return Manifest(
            name=self.name,
            version=self.version,
            kind=self.standard.kind,
            status=self.standard.status,
            compiler=Compiler(factory, self.compiler),
            commit=commit,
            dependencies=pins,
            files={path: File.of(files[path]) for path in sorted(files)},
        )


class Bundle(msgspec.Struct, frozen=True):
    """A release before it is written. files: path below its folder → content, without the manifest."""

    manifest: Manifest
    files: dict[str, bytes]

    @property
    def notes(self) -> str:
        """The change notes."""
        return self.files[CHANGES].decode()

    @property
    def placed(self) -> dict[str, bytes]:
        """Everything by its path in the registry."""
        files = {**self.files, MANIFEST: self.manifest.content}
        return {f"{self.manifest.name}/{self.manifest.version}/{path}": content for path, content in files.items()}


def candidate(root: Path, artifacts: Path, name: str, record: Record) -> Candidate:
    """The candidate that a build without errors has made; raises OSError when its files are not those of the build."""
    made = artifacts / record.location
    files = {path: (made / path).read_bytes() for path in record.outputs}
    changed = [path for path, digest in record.outputs.items() if File.of(files[path]).sha256 != digest]
    if changed:
        raise OSError(None, "changed while it was to be released", str(made / changed[0]))
    for path in source_files(root / "standards" / name):
        files[f"{SOURCE}/{path}"] = (root / "standards" / name / path).read_bytes()
    return Candidate(standard_by_model_json(files["model.json"]), files, record.compiler)


def source_files(folder: Path) -> Iterator[str]:
    """The files that a standard is written in, as paths below its folder, hidden ones left out."""
    for path in sorted(folder.rglob("*")):
        relative = path.relative_to(folder)
        if path.is_file() and not any(part.startswith(".") for part in relative.parts):
            yield relative.as_posix()
