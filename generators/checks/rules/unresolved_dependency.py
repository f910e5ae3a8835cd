"""Dependencies on standards that do not exist."""

from __future__ import annotations

from collections.abc import Iterator

from generators.checks.identity import dependencies, other_identity
from generators.checks.subject import Flag, Subject


def check(subject: Subject) -> Iterator[Flag]:
    """Each entry in `dependencies` that names no standard of the workspace."""
    for dependency in dependencies(subject):
        if other_identity(subject, dependency.name) is None:
            message = f"dependency '{dependency.name}' is no standard of the workspace"
            yield Flag(dependency.place, message, subject.standard.name)
