"""Standards in, artifacts out: every target over every standard, written atomically by one writer."""

from __future__ import annotations

import importlib
import os
import tempfile
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from generators.artifact import Artifact, Inexpressible
from generators.model.nodes import Standard

# In the order in which they run; each names a package with `emit(standard)`.
TARGETS = ("xsd", "json_schema")


class Built(NamedTuple):
    """What a build made: paths of files relative to the output folder, and what targets could not say."""

    files: list[str]
    inexpressible: list[Inexpressible]


def emitted(standard: Standard) -> Iterator[Artifact | Inexpressible]:
    """Everything that all targets make of a standard."""
    for target in TARGETS:
        yield from importlib.import_module(f"generators.{target}").emit(standard)


def build(standard: Standard, out: Path) -> Built:
    """Write all artifacts of a standard below `out`; raises OSError when they cannot be written."""
    files: list[str] = []
    inexpressible: list[Inexpressible] = []
    for item in emitted(standard):
        if isinstance(item, Artifact):
            write(out / item.path, item.content)
            files.append(item.path)
        else:
            inexpressible.append(item)
    return Built(files, sorted(set(inexpressible)))


def write(path: Path, content: bytes) -> None:
    """Replace a file in one step, so that a crash leaves the old or the new content; same content is left alone."""
    if path.is_file() and path.read_bytes() == content:
        return
    path.parent.mkdir(parents=True, exist_ok=True)
    handle, name = tempfile.mkstemp(dir=path.parent, prefix=".", suffix=".part")
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(content)
        Path(name).chmod(0o644)
        Path(name).replace(path)
    except BaseException:
        Path(name).unlink(missing_ok=True)
        raise
