"""`index.json` of the registry and of each standard, and `latest.json`: small files for machines that look around."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

import msgspec

from generators.artifact import Artifact
from registry.catalogue.published import Published, Shelf
from registry.store import MANIFEST, Store
from registry.store.log import CHECKPOINT, LOG
from registry.store.manifest import File


def indexes(shelf: Shelf, store: Store, archives: Mapping[str, File]) -> Iterator[Artifact]:
    """The index of the registry, then index and pointer to the newest version of each standard.

    archives: path of the archive of a release → its size and digest.
    """
    log = store.log()
    publisher = shelf.registry.publisher
    yield _json(
        "index.json",
        {
            "registry": shelf.address,
            "publisher": {"name": publisher.name, "uri": publisher.uri} if publisher is not None else None,
            "log": {"address": shelf.address + LOG, "size": len(log.entries), "head": log.head},
            "checkpoint": shelf.address + CHECKPOINT,
            "public_keys": shelf.registry.public_keys,
            "standards": [_summary(shelf, name) for name in shelf.releases],
        },
    )
    for name, releases in shelf.releases.items():
        versions = [_version(published, archives[published.archive]) for published in reversed(releases)]
        yield _json(f"{name}/index.json", {**_summary(shelf, name), "versions": versions})
        newest = shelf.newest(name)
        if newest is not None:
            release = newest.release
            pointer = {"name": name, "version": release.version, "digest": release.digest, "address": newest.address}
            yield _json(f"{name}/latest.json", pointer)


def _summary(shelf: Shelf, name: str) -> dict[str, Any]:
    told = shelf.newest(name) or shelf.releases[name][-1]
    newest = shelf.newest(name)
    return {
        "name": name,
        "kind": told.standard.kind,
        "title": told.standard.title,
        "description": told.standard.description,
        "latest": newest.release.version if newest is not None else None,
        "index": f"{shelf.address}{name}/index.json",
    }


def _version(published: Published, archive: File) -> dict[str, Any]:
    release, standard = published.release, published.standard
    told = {
        "version": release.version,
        "digest": release.digest,
        "address": published.address,
        "manifest": f"{published.address}{MANIFEST}",
        "archive": {
            "address": f"{published.address}{published.archive.rpartition('/')[2]}",
            "sha256": archive.sha256,
            "size": archive.size,
        },
        "state": release.state.value,
        "released": release.date,
        "valid_from": standard.valid_from,
        "transition_until": standard.transition_until,
        "successor": release.successor,
        "reason": release.reason,
        "dependencies": {name: pin.version for name, pin in published.manifest.dependencies.items()},
    }
    return {key: value for key, value in told.items() if value != ""}


def _json(path: str, value: Any) -> Artifact:
    return Artifact(path, msgspec.json.format(msgspec.json.encode(value), indent=1) + b"\n", "registry")
