"""Dependencies that nothing imports."""

from __future__ import annotations

from collections.abc import Iterator

from generators.checks.identity import dependencies, foreign_imports
from generators.checks.subject import Flag, Subject


def check(subject: Subject) -> Iterator[Flag]:
    """Each entry in `dependencies` of a data standard from which no file of it imports."""
    used = {found.name for found in foreign_imports(subject)}
    for dependency in dependencies(subject):
        if dependency.name not in used:
            yield Flag(dependency.place, f"dependency '{dependency.name}' is not imported", subject.standard.name)
