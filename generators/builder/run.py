"""Builds the standards of a workspace: unchanged ones are recalled, the others built side by side."""

from __future__ import annotations

import os
from collections.abc import Iterator
from concurrent.futures import ProcessPoolExecutor
from pathlib import Path
from typing import NamedTuple

from generators.builder.memory import Memory, Record, compiler_digest, file_digest
from generators.builder.targets import TARGETS, build
from generators.checks import lint
from generators.findings import Severity
from generators.workspace import Workspace


class Outcome(NamedTuple):
    """What came of one standard; `recalled` when nothing had changed. With errors nothing is built."""

    name: str
    record: Record
    recalled: bool

    @property
    def failed(self) -> bool:
        """Whether errors kept the standard from being built."""
        return any(f.severity is Severity.ERROR for f in self.record.findings)


class _Job(NamedTuple):
    """What a process of its own needs to know to build one standard."""

    root: Path
    name: str
    out: Path
    targets: tuple[str, ...]


def build_standards(
    workspace: Workspace, names: list[str], out: Path, targets: tuple[str, ...] = TARGETS
) -> Iterator[Outcome]:
    """The outcome of each standard, in the order of the names; raises OSError when artifacts cannot be written."""
    memory = Memory(workspace.root, out)
    recalled = {name: memory.recall(name, targets) for name in names}
    stale = [name for name in names if recalled[name] is None]
    workers = min(len(stale), os.cpu_count() or 1)
    made: dict[str, Record] = {}
    if workers > 1:
        with ProcessPoolExecutor(workers) as pool:
            jobs = [_Job(workspace.root, name, out, targets) for name in stale]
            made = dict(zip(stale, pool.map(_build, jobs), strict=True))
    else:
        made = {name: _build(_Job(workspace.root, name, out, targets)) for name in stale}
    for name in names:
        found = recalled[name]
        yield Outcome(name, found or made[name], found is not None)


def _build(job: _Job) -> Record:
    """Build one standard and remember it; runs in a process of its own."""
    workspace = Workspace(job.root)
    standard, findings = workspace.read(job.name).standard, lint(workspace, job.name)
    memory = Memory(job.root, job.out)
    record = Record(compiler_digest(), job.targets, findings)
    if standard is not None and not any(f.severity is Severity.ERROR for f in findings):
        model = standard.data
        location = model.modules[model.module].location
        files, inexpressible = build(standard, job.out / location, job.targets)
        folders = sorted({*(f"standards/{m}" for m in model.modules), "registry/registry.yaml"})
        record = Record(
            compiler=compiler_digest(),
            targets=job.targets,
            findings=findings,
            version=standard.version,
            location=location,
            inputs={folder: memory.digest(folder) for folder in folders},
            outputs={path: file_digest(job.out / location / path) for path in files},
            inexpressible=inexpressible,
        )
        memory.clear(job.name, record)
    memory.keep(job.name, record)
    return record
