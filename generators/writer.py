"""The one place that writes files: in one step, so that a crash leaves the old or the new content."""

from __future__ import annotations

import errno
import os
from pathlib import Path

BEGUN = ".*.part"
"""Names of files that are being written, or that a killed process has left behind."""


def write(path: Path, content: bytes) -> None:
    """Replace a file in one step; same content is left alone. Raises OSError, which names the file, when it cannot."""
    try:
        if path.is_symlink():
            path = path.resolve()
        if path.is_file() and path.read_bytes() == content:
            return
        if path.exists() and not path.is_file() and not path.is_dir():
            # A device or a pipe is written to; replacing it would destroy it.
            path.write_bytes(content)
            return
        path.parent.mkdir(parents=True, exist_ok=True)
        _replace(path, content)
    except FileExistsError as error:
        # What should be a folder above the file is a file itself.
        raise NotADirectoryError(errno.ENOTDIR, os.strerror(errno.ENOTDIR), str(path)) from error
    except OSError as error:
        raise OSError(error.errno, error.strerror, str(path)) from error


def _replace(path: Path, content: bytes) -> None:
    begun = path.with_name(f".{os.getpid()}.part")
    try:
        begun.write_bytes(content)
        begun.replace(path)
    except BaseException:
        begun.unlink(missing_ok=True)
        raise
