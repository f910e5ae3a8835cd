"""Archives that are the same whenever and wherever they are made."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Iterable

DIGESTS = "SHA256SUMS"
"""Name of the file with the digests of a folder."""

EPOCH = (1980, 1, 1, 0, 0, 0)
"""The time of every entry, the earliest that the format knows."""


VECTORS = "vectors/"
"""Folder of the test vectors of a standard."""


def needed_by_dependents(path: str) -> bool:
    """Whether the archive of a standard holds a file of one below it: vectors prove that one, and only that one."""
    return not path.startswith(VECTORS)


def sums(digests: Iterable[tuple[str, str]]) -> bytes:
    """Paths and their SHA-256 in the form that `sha256sum --check` reads, sorted by path."""
    return "".join(f"{digest}  {path}\n" for path, digest in sorted(digests)).encode()


def packed(files: Iterable[tuple[str, bytes]]) -> bytes:
    """A zip file of paths and contents in their order; stored, since deflated bytes differ between builds of zlib."""
    content = io.BytesIO()
    with zipfile.ZipFile(content, "w", zipfile.ZIP_STORED) as archive:
        for path, file in files:
            entry = zipfile.ZipInfo(path, EPOCH)
            entry.external_attr = 0o644 << 16
            entry.create_system = 3
            archive.writestr(entry, file)
    return content.getvalue()
