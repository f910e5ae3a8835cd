"""What `standard.yaml` says, and how the standard uses others."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, NamedTuple

from generators.checks.subject import Subject
from generators.findings import Span
from generators.model.place import owner_of


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
    """What the `standard.yaml` of another standard says, in the version that is pinned where that is published.

    None when there is no such standard.
    """
    assert subject.workspace is not None
    if name == subject.standard.name:
        return identity(subject)
    source = subject.workspace.built_on(subject.standard.name).get(name)
    if source is None:
        return None
    data = subject.workspace.identity_in(source.folder).data
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
    for schema in subject.sources:
        names = schema.data.get("imports")
        for index, name in enumerate(names if isinstance(names, list) else []):
            target = subject.closure.imported(schema, str(name))
            owner = owner_of(target.document.file) if target else ""
            if owner not in ("", subject.standard.name):
                yield Import(owner, schema.document.span(names, index))
