"""Builds the standards of a workspace: unchanged ones are recalled, the others built side by side."""

from __future__ import annotations

import errno
import gc
import os
import signal
from collections.abc import Generator, Iterator
from concurrent.futures.process import BrokenProcessPool, ProcessPoolExecutor
from contextlib import closing
from pathlib import Path
from typing import NamedTuple

import msgspec

from generators.builder.memory import Memory, Record, compiler_digest, file_digest, published_below
from generators.builder.published import lay_out
from generators.builder.targets import emitted
from generators.checks import lint
from generators.findings import Severity
from generators.model.nodes import Standard
from generators.quality import Facts, measured
from generators.targets import TARGETS
from generators.workspace import Workspace
from generators.workspace.pins import worked_on
from generators.writer import write

REGISTRY = "registry/registry.yaml"


class Outcome(NamedTuple):
    """What came of one standard; `recalled` when nothing had changed. With errors nothing is built."""

    name: str
    record: Record
    recalled: bool

    @property
    def failed(self) -> bool:
        """Whether errors kept the standard from being built."""
        return any(f.severity is Severity.ERROR for f in self.record.findings)

    @property
    def state(self) -> str:
        """What happened: `built`, `unchanged` or `left out`."""
        return "left out" if self.failed else "unchanged" if self.recalled else "built"


class _Job(NamedTuple):
    """What a process of its own needs to know to build one standard.

    digests: of every folder under `standards`, taken before anything was read, so that a change while a standard is
    being built is seen by the next build.
    """

    root: Path
    name: str
    out: Path
    targets: tuple[str, ...]
    digests: dict[str, str]


def build_standards(
    workspace: Workspace, names: list[str], out: Path, targets: tuple[str, ...] = TARGETS
) -> Iterator[Outcome]:
    """The outcome of each standard as it comes, in the order of the names.

    What was built of standards that the workspace no longer has is removed. Raises OSError when artifacts cannot be
    written or when a process that builds is killed.
    """
    memory, known = Memory(workspace.root, out), workspace.names()
    memory.forget_others(known)
    recalled = {name: memory.recall(name, targets) for name in names}
    stale = [name for name in names if recalled[name] is None]
    if stale:
        for name in known:
            memory.digest(f"standards/{name}")
            memory.digest(published_below(name))
            memory.digest(_mutation(name))
        memory.digest(REGISTRY)
    jobs = [_Job(workspace.root, name, out, targets, memory.digests) for name in stale]
    with closing(_made(jobs)) as made:
        for number, name in enumerate(names, 1):
            outcome = Outcome(name, recalled[name] or next(made), recalled[name] is not None)
            if number == len(names):
                # Before the last outcome, after which nobody may ask for more.
                lay_out(workspace, out)
            yield outcome


def _made(jobs: list[_Job]) -> Generator[Record]:
    workers = min(len(jobs), os.cpu_count() or 1)
    if workers < 2:
        yield from map(_build, jobs)
        return
    with ProcessPoolExecutor(workers, initializer=_end_on_interrupt) as pool:
        try:
            yield from pool.map(_build, jobs)
        except BrokenProcessPool as error:
            raise ChildProcessError(errno.ECHILD, "a process that builds was killed") from error


def _end_on_interrupt() -> None:
    """Let Ctrl-C end a worker without a word; the process that started it tells the user."""
    signal.signal(signal.SIGINT, signal.SIG_DFL)
    gc.disable()


def _build(job: _Job) -> Record:
    """Build one standard and remember it, unless another process has just done so."""
    memory = Memory(job.root, job.out, job.digests)
    with memory.locked(job.name):
        found = memory.recall(job.name, job.targets)
        if found is not None:
            return found
        workspace = Workspace(job.root)
        standard, findings = workspace.read(job.name).standard, lint(workspace, job.name)
        record = Record(compiler_digest(), job.targets, findings)
        if standard is not None and not any(f.severity is Severity.ERROR for f in findings):
            record = _built(job, memory, workspace, standard, record)
        memory.clear(job.name, record)
        memory.keep(job.name, record)
    return record


def _built(job: _Job, memory: Memory, workspace: Workspace, standard: Standard, record: Record) -> Record:
    """The record of a build that has written its artifacts.

    Before the first one is written, the files of the last build and of this one are remembered as unfinished, so that
    the next build knows what to make or remove if this one is killed.
    """
    artifacts, inexpressible, contradictions = emitted(standard, job.targets)
    if contradictions:
        return msgspec.structs.replace(record, findings=[*record.findings, *contradictions])
    recorded = _recorded(job.root, standard.name)
    artifacts = measured(standard, artifacts, Facts(record.findings, inexpressible, recorded))
    location = f"{standard.name}/{standard.version}"
    begun = msgspec.structs.replace(record, location=location, outputs={a.path: "" for a in artifacts})
    memory.clear(job.name, begun)
    memory.keep(job.name, begun)
    for artifact in artifacts:
        write(job.out / location / artifact.path, artifact.content)
    return msgspec.structs.replace(
        begun,
        version=standard.version,
        inputs={folder: memory.digest(folder) for folder in _read_by(workspace, standard)},
        outputs={a.path: file_digest(job.out / location / a.path) for a in artifacts},
        inexpressible=inexpressible,
    )


def _recorded(root: Path, name: str) -> bytes | None:
    """What `make mutation` has recorded about a standard."""
    path = root / _mutation(name)
    return path.read_bytes() if path.is_file() else None


def _mutation(name: str) -> str:
    return f"build/mutation/{name}.json"


def _read_by(workspace: Workspace, standard: Standard) -> list[str]:
    """What a standard is made from, relative to the workspace: all sources behind it, what is published, the registry.

    That something has been published since matters, too: then its release is built on.
    """
    models = [standard.model] if standard.model is not None else standard.models.values()
    named = {standard.name, *standard.dependencies, *(module for model in models for module in model.modules)}
    built_on = workspace.built_on(standard.name)
    folders = {built_on[name].folder if name in built_on else worked_on(name).folder for name in named}
    return sorted({*folders, *map(published_below, named), REGISTRY, _mutation(standard.name)})
