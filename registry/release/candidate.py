"""What is to be released: a standard that has just been built, with the files of its release."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

import msgspec

from generators.archive import packed
from generators.builder.memory import Record
from generators.findings import Span
from generators.model.dump import standard_by_model_json
from generators.model.nodes import Standard
from registry.release.authored import own_source
from registry.store.manifest import MANIFEST, Compiler, File, Manifest, Pin

CHANGES = "CHANGES.md"
LISTED = "vectors/manifest.json"
PACKED = "vectors/vectors.zip"
"""The test vectors: what is in each stands beside the archive of all of them, whose entries are named as there."""


class Candidate(msgspec.Struct, frozen=True):
    """A version that may be released.

    files: path in the release → content, without change notes and without what it imports from others.
    """

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

    def manifest(self, files: Mapping[str, bytes], factory: str, commit: str, pins: dict[str, Pin]) -> Manifest:
        """The manifest of the release that has these files. factory: version of the factory."""
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
    built = {path: (made / path).read_bytes() for path in record.outputs}
    changed = [path for path, digest in record.outputs.items() if File.of(built[path]).sha256 != digest]
    if changed:
        raise OSError(None, "changed while it was to be released", str(made / changed[0]))
    files = {**with_vectors_packed(built), **own_source(root, name)}
    return Candidate(standard_by_model_json(files["model.json"]), files, record.compiler)


def with_vectors_packed(files: Mapping[str, bytes]) -> dict[str, bytes]:
    """The files of a build with one archive in place of its test vectors, which are thousands of small files."""
    folder = PACKED.rpartition("/")[0] + "/"
    vectors = sorted(path for path in files if path.startswith(folder) and path != LISTED)
    kept = {path: content for path, content in files.items() if path not in set(vectors)}
    if vectors:
        kept[PACKED] = packed((path.removeprefix(folder), files[path]) for path in vectors)
    return kept
