"""All targets over one standard."""

from __future__ import annotations

import importlib
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from generators.artifact import Artifact, Inexpressible
from generators.findings import Finding
from generators.model.nodes import Standard
from generators.targets import TARGETS, TARGETS_BY_KIND
from generators.writer import write


class Built(NamedTuple):
    """What a build made: paths of files relative to the output folder, and what targets could not say."""

    files: list[str]
    inexpressible: list[Inexpressible]


class Emitted(NamedTuple):
    """What targets make of a standard, before anything is written; `findings` tell where they contradict each other."""

    artifacts: list[Artifact]
    inexpressible: list[Inexpressible]
    findings: list[Finding]


def emitted(standard: Standard, targets: tuple[str, ...]) -> Emitted:
    """Everything that those of the targets make of a standard that its kind has."""
    artifacts: list[Artifact] = []
    inexpressible: set[Inexpressible] = set()
    findings: list[Finding] = []
    for item in _items(standard, targets):
        if isinstance(item, Artifact):
            artifacts.append(item)
        elif isinstance(item, Finding):
            findings.append(item)
        else:
            inexpressible.add(item)
    return Emitted(artifacts, sorted(inexpressible), findings)


def build(standard: Standard, out: Path, targets: tuple[str, ...] = TARGETS) -> Built:
    """Write the artifacts of a standard below `out`; raises OSError when they cannot be written."""
    artifacts, inexpressible, _ = emitted(standard, targets)
    for artifact in artifacts:
        write(out / artifact.path, artifact.content)
    return Built([artifact.path for artifact in artifacts], inexpressible)


def _items(standard: Standard, targets: tuple[str, ...]) -> Iterator[Artifact | Inexpressible | Finding]:
    for target in TARGETS_BY_KIND[standard.kind]:
        if target in targets:
            yield from importlib.import_module(f"generators.{target}").emit(standard)
