"""Dependencies on a version that is neither published nor worked on."""

from __future__ import annotations

from collections.abc import Iterator

from generators.checks.identity import dependencies, other_identity
from generators.checks.subject import Flag, Subject
from generators.model.semantic_version import SEMANTIC_VERSION


def check(subject: Subject) -> Iterator[Flag]:
    """Each dependency whose exact version has no release, and is not the one that the other standard is at."""
    for dependency in dependencies(subject):
        said = other_identity(subject, dependency.name)
        version = str(said.get("version") or "") if said else ""
        if version and version != dependency.version and SEMANTIC_VERSION.match(dependency.version):
            message = (
                f"dependency '{dependency.name}' has version '{dependency.version}', "
                f"which is not published, and the workspace has '{version}'"
            )
            yield Flag(dependency.place, message, subject.standard.name)
