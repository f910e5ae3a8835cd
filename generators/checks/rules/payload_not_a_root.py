"""Payloads in XML that are no document of their standard."""

from __future__ import annotations

from collections.abc import Iterator

from generators.checks.payloads import class_of, payloads
from generators.checks.subject import Flag, Subject


def check(subject: Subject) -> Iterator[Flag]:
    """Each payload that is sent as XML and is no root of its data standard, which then has no element for it."""
    for payload in payloads(subject):
        found = class_of(subject, payload.reference)
        if found is not None and "xml" in payload.media and payload.name not in found.model.roots:
            message = f"'{payload.reference}' is sent as XML and is no root of '{payload.standard}'"
            yield subject.flag(message, payload.node, payload.key)
