"""One file to download per standard: its artifacts, and what it needs of those of all standards below it."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from pathlib import Path

import msgspec

from generators.archive import DIGESTS, needed_by_dependents, packed, sums
from generators.artifact import Artifact
from generators.pages import Download, Edition


def with_archive(edition: Edition, editions: list[Edition], root: Path) -> tuple[Edition, Artifact | None]:
    """An edition that knows its archive, and the archive with its path below the site, unless it is published already.

    Folders in it are `<standard>/<version>/…` as on the site. Raises OSError when an artifact cannot be read.
    """
    if edition.archive is not None:
        return edition, None
    by_name = {each.standard.name: each for each in editions}
    content = packed(_files(edition.standard.name, by_name, root))
    name = f"{edition.standard.name}-{edition.standard.version}.zip"
    download = Download(name, len(content), hashlib.sha256(content).hexdigest())
    archive = Artifact(f"{edition.place}/{edition.location}/{name}", content, edition.standard.name)
    return msgspec.structs.replace(edition, archive=download), archive


def _files(name: str, by_name: dict[str, Edition], root: Path) -> Iterator[tuple[str, bytes]]:
    for each in sorted(_closure(name, by_name)):
        part = by_name[each]
        folder = f"{each}/{part.location}"
        files = [d for d in part.downloads if each == name or needed_by_dependents(d.path)]
        yield f"{folder}/{DIGESTS}", sums((file.path, file.digest) for file in files)
        for file in sorted(files, key=lambda d: d.path):
            yield f"{folder}/{file.path}", (root / part.stored / file.path).read_bytes()


def _closure(name: str, by_name: dict[str, Edition]) -> set[str]:
    """A standard and all that it builds on, as far as they are published."""
    found: set[str] = set()
    waiting = [name]
    while waiting:
        each = waiting.pop()
        if each in by_name and each not in found:
            found.add(each)
            waiting += by_name[each].standard.dependencies
    return found
