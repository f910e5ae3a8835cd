"""Imports of standards that are not declared as dependencies."""

from __future__ import annotations

from collections.abc import Iterator

from generators.checks.identity import dependencies, foreign_imports
from generators.checks.subject import Flag, Subject


def check(subject: Subject) -> Iterator[Flag]:
    """Each import from another standard without an entry in `dependencies`."""
    declared = {dependency.name for dependency in dependencies(subject)}
    for used in foreign_imports(subject):
        if used.name not in declared:
            yield Flag(used.place, f"standard '{used.name}' is imported and not declared", subject.standard.name)
