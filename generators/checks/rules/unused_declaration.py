"""Roles, scopes, problem types … that nothing uses."""

from __future__ import annotations

from collections.abc import Iterator

from generators.checks.references import declared, references
from generators.checks.subject import Flag, Subject
from generators.model.environment import Collection
from generators.model.node import Named

KINDS = ("role", "scope", "problem type", "participant", "outcome", "error")


def check(subject: Subject) -> Iterator[Flag]:
    """Each role, scope, problem type, participant, outcome and error that no part of the standard names.

    A callback event that no operation causes and a security scheme that no operation admits count, too.
    """
    used = {(reference.kind, reference.name) for reference in references(subject)}
    for kind, found in declared(subject).items():
        for node in found:
            if kind in KINDS and (kind, node.id) not in used:
                yield _flag(subject, kind, node)
    if subject.standard.interface is not None:
        yield from _schemes(subject)
        for event in subject.interface.events:
            if event.delivery == "callback" and ("event", event.id) not in used:
                yield _flag(subject, "callback", event)


def _schemes(subject: Subject) -> Iterator[Flag]:
    """An operation without `security` admits every scheme."""
    operations = subject.interface.operations
    if operations and all(operation.security for operation in operations):
        named = {name for operation in operations for name in operation.security}
        yield from (_flag(subject, "security scheme", s) for s in subject.interface.security if s.id not in named)


def _flag(subject: Subject, kind: str, node: Named | Collection) -> Flag:
    return subject.flag(f"{kind} '{node.id}' is not used", node)
