"""Opens a log: decompressed, its format found out from its first bytes."""

from __future__ import annotations

import codecs
import gzip
import zlib
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import BinaryIO, cast

from conformance.process.logs.unreadable import Unreadable

GZIP = b"\x1f\x8b"
CHUNK = 1 << 20
BOMS = (codecs.BOM_UTF8, codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)


@contextmanager
def opened(path: Path, read: Callable[[int], None] = lambda _: None) -> Iterator[BinaryIO]:
    """The bytes of a log, decompressed; raises Unreadable where they are cut short. read: told bytes of the file."""
    with path.open("rb") as raw:
        watched = _Watched(raw, read)
        packed = raw.read(2) == GZIP
        raw.seek(0)
        try:
            if packed:
                with gzip.GzipFile(fileobj=cast(BinaryIO, watched)) as unpacked:
                    yield cast(BinaryIO, unpacked)
            else:
                yield cast(BinaryIO, watched)
        except (EOFError, zlib.error, gzip.BadGzipFile) as error:
            raise Unreadable(0, f"gzip ist beschädigt: {error}", f"gzip is damaged: {error}") from error


def format_of(path: Path) -> str:
    """The format: xes | csv | ocel; raises Unreadable for an empty file."""
    with opened(path) as stream:
        start = stream.read(4096)
    for bom in BOMS:
        start = start.removeprefix(bom)
    first = start.replace(b"\x00", b"").lstrip()[:1]
    if not first:
        raise Unreadable(0, "Datei ist leer", "file is empty")
    return {b"<": "xes", b"{": "ocel"}.get(first, "csv")


class _Watched:
    """A stream that tells how much of it has been read."""

    def __init__(self, stream: BinaryIO, read: Callable[[int], None]) -> None:
        self._stream, self._told = stream, read

    def read(self, size: int = -1) -> bytes:
        found = self._stream.read(size)
        self._told(len(found))
        return found

    def readinto(self, buffer: bytearray) -> int:
        found = self.read(len(buffer))
        buffer[: len(found)] = found
        return len(found)

    def readable(self) -> bool:
        return True

    def writable(self) -> bool:
        return False

    def seekable(self) -> bool:
        return False

    closed = False

    def flush(self) -> None:
        """Nothing is written."""

    def close(self) -> None:
        """Whoever opened the stream closes it."""
