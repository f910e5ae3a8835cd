"""Requirements of the standards that a standard uses."""

from __future__ import annotations

from collections.abc import Iterator

from generators.checks.subject import Subject
from generators.model.node import Requirement
from generators.model.nodes import Standard


def foreign_requirements(subject: Subject) -> dict[str, str]:
    """Ids of the requirements of interfaces and processes among the dependencies → name of the standard."""
    return subject.once("foreign requirements", lambda: dict(_foreign(subject)))


def _foreign(subject: Subject) -> Iterator[tuple[str, str]]:
    for standard in used_standards(subject).values():
        for requirement in _stated(standard):
            yield requirement.id, standard.name


def used_standards(subject: Subject) -> dict[str, Standard]:
    """The interface and process standards among the dependencies, as far as they can be read."""
    return subject.once("used standards", lambda: {s.name: s for s in _used(subject)})


def _used(subject: Subject) -> Iterator[Standard]:
    workspace = subject.workspace
    built_on = workspace.built_on(subject.standard.name) if workspace is not None else {}
    for name in subject.standard.dependencies:
        if workspace is not None and name in built_on:
            standard = workspace.read_source(built_on[name]).standard
            if standard is not None and standard.model is None:
                yield standard


def _stated(standard: Standard) -> Iterator[Requirement]:
    yield from standard.stated
    if standard.interface is not None:
        yield from standard.interface.requirements
        for operation in standard.interface.operations:
            yield from operation.requirements
        for event in standard.interface.events:
            yield from event.requirements
    if standard.process is not None:
        yield from standard.process.requirements
        for step in standard.process.steps:
            yield from step.requirements
