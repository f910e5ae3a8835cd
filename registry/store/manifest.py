"""The manifest of a release: what it consists of, byte by byte; its digest is the digest of the release."""

from __future__ import annotations

from collections.abc import Iterator

import msgspec

from registry.store.canonical import NotCanonical, canonical, digest, read_canonical
from registry.store.paths import collisions, fault_of, is_name
from registry.version import is_version

MANIFEST = "manifest.json"
FORMAT = 1


class File(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A file of a release: SHA-256 in hexadecimal and size in bytes."""

    sha256: str
    size: int

    @classmethod
    def of(cls, content: bytes) -> File:
        """What a manifest says about a content."""
        return cls(digest(content), len(content))


class Pin(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """The release that a dependency means; the digests pin everything below it, too."""

    version: str
    digest: str


class Compiler(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """What made the files: version of the factory and digest of its code and libraries."""

    version: str
    digest: str


class Manifest(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A release. commit: where the source stood, empty outside git. files: path below its folder → file."""

    name: str
    version: str
    kind: str
    status: str
    compiler: Compiler
    commit: str
    dependencies: dict[str, Pin]
    files: dict[str, File]
    format: int = FORMAT

    @property
    def content(self) -> bytes:
        """The bytes of `manifest.json`."""
        return canonical(self)

    @property
    def digest(self) -> str:
        """The digest of the release."""
        return digest(self.content)


def read_manifest(content: bytes) -> Manifest:
    """The manifest that canonical bytes hold; raises NotCanonical for anything else."""
    return read_canonical(content, Manifest)


def manifest_faults(manifest: Manifest, name: str, version: str) -> Iterator[str]:
    """What is wrong with a manifest in itself, as sentences that begin with what is meant."""
    if (manifest.name, manifest.version) != (name, version):
        yield f"it is the manifest of {manifest.name} {manifest.version}"
    if manifest.format != FORMAT:
        yield f"format {manifest.format} is not known"
    for dependency, pin in manifest.dependencies.items():
        if not is_name(dependency) or not is_version(pin.version) or not is_digest(pin.digest):
            yield f"dependency '{dependency}' is not pinned to a version and a digest"
    for path, file in manifest.files.items():
        fault = fault_of(path) or ("is the manifest itself" if path == MANIFEST else "")
        if fault:
            yield f"path '{path}' {fault}"
        if file.size < 0 or not is_digest(file.sha256):
            yield f"file '{path}' has no valid size and digest"
    for one, other in collisions(manifest.files):
        yield f"path '{other}' collides with '{one}'"


def is_digest(text: str) -> bool:
    """Whether a text is a SHA-256 in lower-case hexadecimal."""
    return len(text) == 64 and not text.strip("0123456789abcdef")


__all__ = [
    "MANIFEST",
    "Compiler",
    "File",
    "Manifest",
    "NotCanonical",
    "Pin",
    "is_digest",
    "manifest_faults",
    "read_manifest",
]
