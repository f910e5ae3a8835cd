"""Paths as commands take them: what cannot be read or written ends with 3 everywhere, be it missing or forbidden."""

from __future__ import annotations

import errno
import os
from pathlib import Path
from typing import Any

import click

PATH = click.Path(path_type=Path, readable=False)
"""A file or folder; whether it can be read or written shows when it is."""


class File(click.Path):
    """A file, there or not, and no folder; raises OSError, which names it, before anything begins."""

    def __init__(self) -> None:
        """Take any path that is none of a folder."""
        super().__init__(path_type=Path, readable=False)

    def convert(self, value: Any, parameter: click.Parameter | None, context: click.Context | None) -> Any:
        """The path; nothing is opened, for a pipe can be opened once alone."""
        path = Path(os.fsdecode(super().convert(value, parameter, context)))
        if path.is_dir():
            raise _failure(errno.EISDIR, path)
        return path


class Present(click.Path):
    """A file, or a folder, that has to be there; raises OSError, which names it, before anything begins."""

    def __init__(self, folder: bool = False) -> None:
        """Take files, or folders."""
        super().__init__(path_type=Path, readable=False)
        self._folder = folder

    def convert(self, value: Any, parameter: click.Parameter | None, context: click.Context | None) -> Any:
        """The path; nothing is opened, for a pipe can be opened once alone."""
        path = Path(os.fsdecode(super().convert(value, parameter, context)))
        path.stat()
        if path.is_dir() != self._folder:
            raise _failure(errno.ENOTDIR if self._folder else errno.EISDIR, path)
        if not os.access(path, os.R_OK | os.X_OK if self._folder else os.R_OK):
            raise _failure(errno.EACCES, path)
        return path


FILE = File()


def _failure(number: int, path: Path) -> OSError:
    return OSError(number, os.strerror(number), str(path))
