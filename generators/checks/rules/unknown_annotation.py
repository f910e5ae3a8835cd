"""Annotations that the profile does not have."""

from __future__ import annotations

from collections.abc import Iterator

from generators.checks.profile import ANNOTATIONS, TRANSLATION, annotations_given
from generators.checks.similar import similar_to
from generators.checks.subject import Flag, Subject


def check(subject: Subject) -> Iterator[Flag]:
    """Each annotation that is neither in the profile nor a text in another language."""
    known = [*ANNOTATIONS, *(f"{kind}_{lang}" for kind in ("title", "description") for lang in subject.languages)]
    for definition in subject.definitions:
        for given in annotations_given(definition):
            if given.tag not in ANNOTATIONS and not TRANSLATION.match(given.tag):
                hint = similar_to(given.tag, known)
                message = f"{definition.element} has annotation '{given.tag}', which is not in the profile{hint}"
                yield Flag(given.place, message, definition.path)
