"""Each release against the log, and each of its files against its manifest."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator, Mapping
from pathlib import Path

from generators.findings import Finding, Severity, Span
from registry.store.canonical import NotCanonical, digest
from registry.store.events import Release
from registry.store.manifest import MANIFEST, File, Manifest, manifest_faults, read_manifest
from registry.store.store import TOP, Store
from registry.verify.imports import import_findings


def bundle_findings(store: Store, releases: Mapping[str, Release]) -> Iterator[Finding]:
    """What is wrong with the folders of all releases; places are relative to the store."""
    unknown = set(store.files()) - TOP
    earlier: dict[str, Release] = {}
    manifests: dict[str, Manifest] = {}
    for release in releases.values():
        folder = f"{release.name}/{release.version}"
        unknown.discard(f"{folder}/{MANIFEST}")
        content = store.content(f"{folder}/{MANIFEST}")
        manifest, findings = verified_manifest(content, release, earlier)
        yield from findings
        earlier[release.id] = release
        if manifest is None:
            unknown = {path for path in unknown if not path.startswith(f"{folder}/")}
            continue
        manifests[release.id] = manifest
        yield from import_findings(manifest, manifests)
        for path, file in manifest.files.items():
            unknown.discard(f"{folder}/{path}")
            yield from file_findings(store.root, f"{folder}/{path}", file)
    for path in sorted(unknown):
        yield _finding("unknown-file", path, f"file '{path}' belongs to no release")


def verified_manifest(
    content: bytes | None, release: Release, earlier: Mapping[str, Release]
) -> tuple[Manifest | None, list[Finding]]:
    """The manifest of a release if its bytes are the ones that the log names, and what is wrong.

    earlier: the releases before it, which are all that it may depend on.
    """
    path = f"{release.name}/{release.version}/{MANIFEST}"
    if content is None:
        return None, [_finding("missing-file", path, f"the manifest of '{release.id}' is missing")]
    if digest(content) != release.digest:
        return None, [
            _finding("changed-file", path, f"the manifest of '{release.id}' is not the one that was released")
        ]
    try:
        manifest = read_manifest(content)
    except NotCanonical as error:
        return None, [_finding("invalid-manifest", path, f"the manifest of '{release.id}' cannot be read: {error}")]
    faults = list(manifest_faults(manifest, release.name, release.version))
    findings = [_finding("invalid-manifest", path, f"the manifest of '{release.id}': {fault}") for fault in faults]
    for name, pin in manifest.dependencies.items():
        known = earlier.get(f"{name}@{pin.version}")
        if known is None or known.digest != pin.digest:
            message = f"'{release.id}' depends on '{name}@{pin.version}' with a digest that was not released before"
            findings.append(_finding("dependency-mismatch", path, message))
    return (None if faults else manifest), findings


def file_findings(root: Path, path: str, file: File) -> Iterator[Finding]:
    """What is wrong with a file below a folder of releases: it is missing, a link, or not what was released."""
    place = root / path
    if any(above.is_symlink() for above in (place, *place.parents[: path.count("/")])):
        yield _finding("changed-file", path, f"file '{path}' is a link")
        return
    if not place.is_file():
        yield _finding("missing-file", path, f"file '{path}' is missing")
        return
    if place.stat().st_size != file.size:
        message = f"file '{path}' has {place.stat().st_size} bytes, and had {file.size} when it was released"
        yield _finding("changed-file", path, message)
        return
    with place.open("rb") as opened:
        if hashlib.file_digest(opened, "sha256").hexdigest() != file.sha256:
            yield _finding("changed-file", path, f"file '{path}' is not what was released")


def _finding(rule: str, path: str, message: str) -> Finding:
    return Finding(rule, Severity.ERROR, message, Span(path), path)
