"""All targets over one standard."""

from __future__ import annotations

import importlib
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from generators.artifact import Artifact, Inexpressible
from generators.builder.writer import write
from generators.model.nodes import Standard

# In the order in which they run; each names a package with `emit(standard)`.
TARGETS = ("xsd", "json_schema", "genericode", "examples", "model_json")


class Built(NamedTuple):
    """What a build made: paths of files relative to the output folder, and what targets could not say."""

    files: list[str]
    inexpressible: list[Inexpressible]


def emitted(standard: Standard, targets: tuple[str, ...] = TARGETS) -> Iterator[Artifact | Inexpressible]:
    """Everything that targets make of a standard."""
    for target in targets:
        yield from importlib.import_module(f"generators.{target}").emit(standard)


def build(standard: Standard, out: Path, targets: tuple[str, ...] = TARGETS) -> Built:
    """Write the artifacts of a standard below `out`; raises OSError when they cannot be written."""
    files: list[str] = []
    inexpressible: list[Inexpressible] = []
    for item in emitted(standard, targets):
        if isinstance(item, Artifact):
            write(out / item.path, item.content)
            files.append(item.path)
        else:
            inexpressible.append(item)
    return Built(files, sorted(set(inexpressible)))
