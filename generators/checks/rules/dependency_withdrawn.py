"""Standards that rest on withdrawn or superseded ones."""

from __future__ import annotations

from collections.abc import Iterator

from generators.checks.identity import dependencies, other_identity
from generators.checks.subject import Flag, Subject


def check(subject: Subject) -> Iterator[Flag]:
    """Each dependency that its publisher has withdrawn or superseded."""
    for dependency in dependencies(subject):
        status = (other_identity(subject, dependency.name) or {}).get("status")
        if status in ("superseded", "withdrawn"):
            message = f"dependency '{dependency.name}' has status '{status}'"
            yield Flag(dependency.place, message, subject.standard.name)
