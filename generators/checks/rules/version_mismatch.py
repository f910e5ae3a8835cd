"""Versions of standard and model that differ."""

from __future__ import annotations

from collections.abc import Iterator

from generators.checks.identity import identity
from generators.checks.subject import Flag, Subject


def check(subject: Subject) -> Iterator[Flag]:
    """The version of each schema file of the standard that is not that of `standard.yaml`."""
    version = str(identity(subject).get("version") or "")
    for schema in subject.sources:
        stated = schema.data.get("version")
        if version and stated is not None and str(stated) != version:
            message = f"version '{stated}' of the model differs from version '{version}' of the standard"
            yield Flag(schema.document.span_at("version"), message, subject.standard.name)
