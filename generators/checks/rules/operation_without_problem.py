"""Operations in which nothing can go wrong."""

from __future__ import annotations

from collections.abc import Iterator

from generators.checks.subject import Flag, Subject


def check(subject: Subject) -> Iterator[Flag]:
    """Each operation without a problem type."""
    for operation in subject.interface.operations:
        if not operation.problems:
            yield subject.flag(f"operation '{operation.id}' has no problem type", operation)
