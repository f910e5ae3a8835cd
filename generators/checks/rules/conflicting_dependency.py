"""Standards that build on two versions of another one."""

from __future__ import annotations

from collections.abc import Iterator

from generators.checks.identity import place_in_identity
from generators.checks.subject import Flag, Subject


def check(subject: Subject) -> Iterator[Flag]:
    """Each dependency that brings a version along which differs from that nearer by."""
    if subject.workspace is None:
        return
    name = subject.standard.name
    nearest = subject.workspace.built_on(name)
    for need in subject.workspace.needs(name):
        source, chosen = need.source, nearest.get(need.source.name)
        if chosen is not None and source.version != chosen.version:
            message = (
                f"dependency '{need.through}' brings '{source.name}' {source.version} along (by '{need.by}'), "
                f"and '{source.name}' {chosen.version} is built on"
            )
            yield Flag(place_in_identity(subject, "dependencies", need.through), message, name)
