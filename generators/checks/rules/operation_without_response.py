"""Operations that never succeed."""

from __future__ import annotations

from collections.abc import Iterator

from generators.checks.subject import Flag, Subject


def check(subject: Subject) -> Iterator[Flag]:
    """Each operation without a response."""
    for operation in subject.interface.operations:
        if not operation.responses:
            yield subject.flag(f"operation '{operation.id}' has no response", operation)
