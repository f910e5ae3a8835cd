"""Keys that LinkML does not know."""

from __future__ import annotations

from collections.abc import Iterator

from generators.checks.similar import similar_to
from generators.checks.subject import Flag, Subject
from generators.model.linkml.metaslots import METASLOTS


def check(subject: Subject) -> Iterator[Flag]:
    """Each key of a definition that LinkML's metamodel does not have there."""
    for definition in subject.definitions:
        known = METASLOTS[definition.kind]
        for key in definition.data:
            if key not in known:
                message = (
                    f"{definition.element} has key '{key}', which LinkML does not know{similar_to(str(key), known)}"
                )
                yield Flag(definition.span(key), message, definition.path)
