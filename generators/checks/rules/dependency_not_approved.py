"""Approved standards that rest on unapproved ones."""

from __future__ import annotations

from collections.abc import Iterator

from generators.checks.identity import dependencies, identity, other_identity
from generators.checks.subject import Flag, Subject


def check(subject: Subject) -> Iterator[Flag]:
    """Each dependency of an approved standard that is still in draft or consultation."""
    if identity(subject).get("status") != "approved":
        return
    for dependency in dependencies(subject):
        status = (other_identity(subject, dependency.name) or {}).get("status", "approved")
        if status in ("draft", "consultation"):
            message = f"dependency '{dependency.name}' of the approved standard has status '{status}'"
            yield Flag(dependency.place, message, subject.standard.name)
