"""A lock between processes, so that two builds at once do not write the same files."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

if sys.platform != "win32":
    import fcntl


@contextmanager
def locked(path: Path) -> Iterator[None]:
    """Wait until nobody else holds the lock file `path`, and hold it; a process that dies holds it no longer.

    Raises OSError when the file cannot be made. On Windows nothing is locked.
    """
    path.parent.mkdir(parents=True, exist_ok=True)
    with path.open("wb") as file:
        if sys.platform != "win32":
            fcntl.flock(file, fcntl.LOCK_EX)
        yield
