"""The registry as a folder that any web server can offer: the releases as they are, and what helps to find them."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import chain
from pathlib import Path
from typing import NamedTuple

from generators.archive import DIGESTS, needed_by_dependents, packed, sums
from generators.artifact import Artifact
from generators.findings import Finding, Severity
from generators.workspace import Registry, Workspace
from generators.writer import write
from registry.catalogue.dcat import dcat
from registry.catalogue.feed import feeds
from registry.catalogue.index import indexes
from registry.catalogue.published import Published, Shelf, shelf
from registry.catalogue.xml_catalog import xml_catalog
from registry.store import Store, opened
from registry.store.manifest import File, Manifest
from registry.verify import verify


def catalogue(store: Store, registry: Registry) -> Iterator[Artifact]:
    """Everything beside the releases, with paths below the registry; an empty registry has nothing.

    Raises OSError, NotCanonical or UnreadableModel for one that is not sound.
    """
    found = shelf(store, registry)
    if not found.releases:
        return
    archives: dict[str, File] = {}
    for published in found.all:
        content = archive(store, published)
        archives[published.archive] = File.of(content)
        yield Artifact(f"{published.folder}/{DIGESTS}", _sums(published.manifest), published.release.name)
        yield Artifact(published.archive, content, published.release.name)
    yield from indexes(found, store, archives)
    yield xml_catalog(found.address, _schemas(found))
    yield from feeds(found, store)
    yield from dcat(found, archives)


def archive(store: Store, published: Published) -> bytes:
    """A release, and what it needs of all that it builds on, as one file; folders in it are those of the registry."""
    folders = sorted({published.folder, *_needed(store, published)})
    return packed(file for folder in folders for file in _files(store, folder, folder == published.folder))


def _files(store: Store, folder: str, whole: bool) -> Iterator[tuple[str, bytes]]:
    """The digests of a release, then its files as they are; all of them, or those that dependents need."""
    name, _, version = folder.partition("/")
    yield f"{folder}/{DIGESTS}", _sums(store.manifest(name, version), whole)
    for path in store.files(folder):
        if whole or needed_by_dependents(path.removeprefix(f"{folder}/")):
            yield path, store.content(path) or b""


def _sums(manifest: Manifest, whole: bool = True) -> bytes:
    return sums((path, file.sha256) for path, file in manifest.files.items() if whole or needed_by_dependents(path))


class Site(NamedTuple):
    """What was written; with findings, nothing."""

    files: int
    findings: list[Finding]


def publish(workspace: Workspace, folder: Path) -> Site:
    """Write the registry of a workspace with its catalogue into a folder, unless its verification finds errors.

    What is there already with the same content stays untouched. Raises OSError when something cannot be written.
    """
    findings = [f for f in verify(workspace).findings if f.severity is Severity.ERROR]
    if findings:
        return Site(0, findings)
    count = 0
    with opened(workspace.root) as store:
        for artifact in chain(releases(store), catalogue(store, workspace.registry)):
            write(folder / artifact.path, artifact.content)
            count += 1
    return Site(count, [])


def releases(store: Store) -> Iterator[Artifact]:
    """Every file of a registry as it is."""
    for path in store.files():
        yield Artifact(path, store.content(path) or b"", "registry")


def _needed(store: Store, published: Published) -> set[str]:
    """The folders of all releases below one, at any depth."""
    found: set[str] = set()
    waiting = [published.manifest]
    while waiting:
        for name, pin in waiting.pop().dependencies.items():
            if f"{name}/{pin.version}" not in found:
                found.add(f"{name}/{pin.version}")
                waiting.append(store.manifest(name, pin.version))
    return found


def _schemas(found: Shelf) -> Iterator[tuple[str, str]]:
    """Namespace and schema of each data standard in use, newer versions after older ones."""
    for published in found.all:
        model = published.standard.model
        path = f"xsd/{published.release.name}.xsd"
        if model is not None and path in published.manifest.files and published.release.state.resolved:
            yield model.modules[model.module].namespace, f"{published.folder}/{path}"
