"""Annotations on elements to which they say nothing."""

from __future__ import annotations

from collections.abc import Iterator

from generators.checks.profile import ANNOTATIONS, annotations_given
from generators.checks.subject import Flag, Subject


def check(subject: Subject) -> Iterator[Flag]:
    """Each annotation of the profile on a kind of element that it does not belong to."""
    for definition in subject.definitions:
        for given in annotations_given(definition):
            known = ANNOTATIONS.get(given.tag)
            if known is not None and definition.kind not in known.kinds:
                message = f"annotation '{given.tag}' has no meaning for {definition.element}"
                yield Flag(given.place, message, definition.path)
