"""Dependencies without an exact version."""

from __future__ import annotations

from collections.abc import Iterator

from generators.checks.identity import dependencies
from generators.checks.subject import Flag, Subject
from generators.model.semantic_version import SEMANTIC_VERSION


def check(subject: Subject) -> Iterator[Flag]:
    """Each entry in `dependencies` whose version is a range, a part of a version or nothing."""
    for dependency in dependencies(subject):
        if not SEMANTIC_VERSION.match(dependency.version):
            message = f"dependency '{dependency.name}' has version '{dependency.version}', which is not exact"
            yield Flag(dependency.place, message, subject.standard.name)
