"""The documents that arguments mean: files, folders, patterns, standard input."""

from __future__ import annotations

import errno
import gzip
import os
import sys
import zlib
from collections.abc import Iterator, Sequence
from contextlib import AbstractContextManager, contextmanager, nullcontext
from pathlib import Path
from typing import BinaryIO, NamedTuple, cast

from conformance.documents.flaw import Flaw, said
from conformance.documents.reading import Unread

STANDARD_INPUT = "-"
SINGLE = (".xml", ".json")
RECORDS = (".ndjson", ".jsonl")
PACKED = ".gz"


class Source(NamedTuple):
    """A document, or several in one file: its name as the user sees it, and its path; None for standard input."""

    name: str
    path: Path | None

    @property
    def has_records(self) -> bool:
        """Whether the name says that the file holds records rather than one document."""
        return self.name.lower().removesuffix(PACKED).endswith(RECORDS)

    @property
    def is_packed(self) -> bool:
        """Whether the name says that gzip has packed the file."""
        return self.name.lower().endswith(PACKED)

    @property
    def size(self) -> int:
        """Bytes of the file; 0 where that is not known. Raises OSError."""
        return self.path.stat().st_size if self.path is not None else 0

    def content(self, most: int) -> bytes:
        """The bytes, unpacked, no more than one beyond `most`; raises OSError, and Unread for what is no whole gzip."""
        with self.opened() as file, unpacking(self.name):
            return file.read(most + 1)

    def opened(self) -> AbstractContextManager[BinaryIO]:
        """The file, or what gzip has packed into it; raises OSError."""
        if self.path is None:
            return nullcontext(standard_input())
        return cast(BinaryIO, gzip.open(self.path)) if self.is_packed else self.path.open("rb")


@contextmanager
def unpacking(name: str) -> Iterator[None]:
    """Raise Unread for what is no whole gzip."""
    try:
        yield
    except (EOFError, zlib.error, gzip.BadGzipFile) as error:
        raise Unread(Flaw(said("packed", name, error))) from error


def standard_input() -> BinaryIO:
    """What comes in; raises OSError where nothing can."""
    if sys.stdin is None:
        raise OSError(errno.EBADF, "standard input is closed")
    return sys.stdin.buffer


def sources(arguments: Sequence[str]) -> Iterator[Source]:
    """What arguments mean, in their order; the documents of a folder and of a pattern sorted by name."""
    for argument in arguments:
        path = Path(argument)
        if argument == STANDARD_INPUT:
            yield Source(argument, None)
        elif path.is_dir():
            yield from (Source(_shown(found), found) for found in sorted(path.rglob("*")) if _is_document(found))
        elif not path.exists() and any(sign in argument for sign in "*?["):
            yield from (Source(_shown(found), found) for found in _matching(path) if found.is_file())
        else:
            yield Source(_shown(argument), path)


def _shown(path: str | Path) -> str:
    """A path as a text that every file can hold, whatever bytes its name consists of."""
    return os.fsencode(path).decode("utf-8", "backslashreplace")


def _is_document(path: Path) -> bool:
    name = path.name.lower().removesuffix(PACKED)
    return name.endswith((*SINGLE, *RECORDS)) and not path.name.startswith(".") and path.is_file()


def _matching(pattern: Path) -> list[Path]:
    start = Path(pattern.anchor)
    return sorted(start.glob(str(pattern.relative_to(pattern.anchor))))
