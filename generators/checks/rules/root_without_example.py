"""Roots that no example document shows."""

from __future__ import annotations

from collections.abc import Iterator

from generators.checks.documents import documents
from generators.checks.identity import place_in_identity
from generators.checks.subject import Flag, Subject


def check(subject: Subject) -> Iterator[Flag]:
    """Each root in `standard.yaml` of which `examples` has no document."""
    shown = {example.root for example in documents(subject)}
    for index, root in enumerate(subject.model.roots if subject.sound else ()):
        if root not in shown:
            message = f"root '{root}' has no example document"
            yield Flag(place_in_identity(subject, "roots", index), message, root)
