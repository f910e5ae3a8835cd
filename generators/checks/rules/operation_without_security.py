"""Operations that anybody may call, or any token."""

from __future__ import annotations

from collections.abc import Iterator

from generators.checks.subject import Flag, Subject
from generators.model.interface import Operation, Security


def check(subject: Subject) -> Iterator[Flag]:
    """Each operation without a security scheme, or without a scope although a scheme that it admits has scopes."""
    for operation in subject.interface.operations:
        schemes = _admitted(subject, operation)
        if not schemes:
            yield subject.flag(f"operation '{operation.id}' has no security scheme", operation)
        elif not operation.scopes and any(scheme.scopes for scheme in schemes):
            yield subject.flag(f"operation '{operation.id}' has no scope", operation)
        elif operation.scopes and not any(scheme.scopes for scheme in schemes):
            message = f"operation '{operation.id}' has scopes, and no scheme that it admits has any"
            yield subject.flag(message, operation, "scopes")


def _admitted(subject: Subject, operation: Operation) -> list[Security]:
    schemes = subject.interface.security
    return [scheme for scheme in schemes if not operation.security or scheme.id in operation.security]
