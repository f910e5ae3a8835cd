"""One file to download per standard: its artifacts and those of all standards that it builds on."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from pathlib import Path

import msgspec

from generators.archive import packed
from generators.pages import Download, Edition
from generators.pages.downloads import DIGESTS, digests_file


class Archive(msgspec.Struct, frozen=True):
    """The content of an archive with its place below the folder of pages."""

    path: str
    content: bytes


def with_archive(edition: Edition, editions: list[Edition], artifacts: Path) -> tuple[Edition, Archive]:
    """An edition that knows its archive, and the archive; folders in it are `<standard>/<version>/…` as on the site.

    Raises OSError when an artifact cannot be read.
    """
    by_name = {each.standard.name: each for each in editions}
    content = packed(_files(edition.standard.name, by_name, artifacts))
    name = f"{edition.standard.name}-{edition.standard.version}.zip"
    download = Download(name, len(content), hashlib.sha256(content).hexdigest())
    path = f"{edition.place}/{edition.location}/{name}"
    return msgspec.structs.replace(edition, archive=download), Archive(path, content)


def _files(name: str, by_name: dict[str, Edition], artifacts: Path) -> Iterator[tuple[str, bytes]]:
    for each in sorted(_closure(name, by_name)):
        part = by_name[each]
        folder = f"{each}/{part.location}"
        yield f"{folder}/{DIGESTS}", digests_file(part).content
        for file in sorted(part.downloads, key=lambda d: d.path):
            yield f"{folder}/{file.path}", (artifacts / folder / file.path).read_bytes()


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
