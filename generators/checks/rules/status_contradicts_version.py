"""Approved standards whose version says that they are not."""

from __future__ import annotations

from collections.abc import Iterator

from generators.checks.identity import identity, place_in_identity
from generators.checks.subject import Flag, Subject
from generators.model.semantic_version import SEMANTIC_VERSION


def check(subject: Subject) -> Iterator[Flag]:
    """A version below 1.0.0 or with a pre-release part of a standard that is approved (SemVer 4, 9)."""
    said = identity(subject)
    version = SEMANTIC_VERSION.match(str(said.get("version") or ""))
    if version and said.get("status") == "approved" and (version[1] == "0" or version[4]):
        message = f"version '{version[0]}' is a preliminary one, and the status is 'approved'"
        yield Flag(place_in_identity(subject, "version"), message, subject.standard.name)
