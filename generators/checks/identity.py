"""What `standard.yaml` says, and how the standard uses others."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import PurePosixPath
from typing import Any, NamedTuple

from generators.checks.subject import Subject
from generators.findings import Span


class Dependency(NamedTuple):
    """An entry of `dependencies`."""

    name: str
    version: str
    place: Span


class Import(NamedTuple):
    """An import of a file that belongs to another standard."""

    name: str
    place: Span


def identity(subject: Subject) -> dict[str, Any]:
    """The content of `standard.yaml`; empty when there is none or it is no mapping."""
    data = subject.identity.data if subject.identity is not None else None
    return data if isinstance(data, dict) else {}


def place_in_identity(subject: Subject, *path: str | int) -> Span:
    """The place of a key path in `standard.yaml`."""
    assert subject.identity is not None
    return subject.identity.span_at(*path)


def other_identity(subject: Subject, name: str) -> dict[str, Any] | None:
    """What the `standard.yaml` of another standard says; None when the workspace has no such standard."""
    assert subject.workspace is not None
    if name not in subject.workspace.names():
        return None
    data = subject.workspace.identity(name).data
    return data if isinstance(data, dict) else {}


def dependencies(subject: Subject) -> Iterator[Dependency]:
    """The declared dependencies."""
    declared = identity(subject).get("dependencies")
    if isinstance(declared, dict):
        for name, said in declared.items():
            version = said.get("version") if isinstance(said, dict) else said
            yield Dependency(str(name), str(version), place_in_identity(subject, "dependencies", name))


def foreign_imports(subject: Subject) -> Iterator[Import]:
    """The imports of the standard's files that lead into the folders of other standards."""
    by_path = {schema.path: schema for schema in subject.closure.order}
    for schema in subject.sources:
        names = schema.data.get("imports")
        for index, name in enumerate(names if isinstance(names, list) else []):
            target = by_path.get((schema.path.parent / f"{name}.yaml").resolve())
            parts = PurePosixPath(target.document.file).parts if target else ()
            if len(parts) > 2 and parts[0] == "standards" and parts[1] != subject.standard.name:
                yield Import(parts[1], schema.document.span(names, index))
