"""What earlier runs have left under the names that this one writes to."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

import click


def cleared(read: Iterable[Path], written: Iterable[Path | None]) -> None:
    """Leave nothing of an earlier run under the names of this one, should it fail; raises OSError.

    What is read is none of them (UsageError), and a device or a pipe holds nothing of an earlier run.
    """
    sources = [path for path in read if path.exists()]
    for path in written:
        if path is not None and path.is_file():
            if any(path.samefile(source) for source in sources):
                raise click.UsageError(f"{path} is read, and nothing is written there")
            path.resolve().unlink()
