"""Example documents that the standard does not admit."""

from __future__ import annotations

from collections.abc import Iterator

from generators.checks.documents import documents
from generators.checks.subject import Flag, Subject


def check(subject: Subject) -> Iterator[Flag]:
    """Each reason why a file in `examples` is no document of the standard, by its schemas and by the checker."""
    for example in documents(subject):
        yield from example.flags
