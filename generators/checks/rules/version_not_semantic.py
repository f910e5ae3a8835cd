"""Versions that are not semantic versions."""

from __future__ import annotations

from collections.abc import Iterator

from generators.checks.identity import identity, place_in_identity
from generators.checks.subject import Flag, Subject
from generators.model.semantic_version import SEMANTIC_VERSION


def check(subject: Subject) -> Iterator[Flag]:
    """The version in `standard.yaml` when it does not follow Semantic Versioning 2.0.0."""
    version = identity(subject).get("version")
    if version is not None and not SEMANTIC_VERSION.match(str(version)):
        message = f"version '{version}' of the standard is no semantic version"
        yield Flag(place_in_identity(subject, "version"), message, subject.standard.name)
