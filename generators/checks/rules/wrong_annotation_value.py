"""Values that an annotation of the profile does not take."""

from __future__ import annotations

from collections.abc import Iterator

from generators.checks.profile import ANNOTATIONS, annotations_given
from generators.checks.subject import Flag, Subject


def check(subject: Subject) -> Iterator[Flag]:
    """Each annotation of the profile whose value, or one of whose values, is not what it takes."""
    for definition in subject.definitions:
        for given in annotations_given(definition):
            known = ANNOTATIONS.get(given.tag)
            if known is not None and not known.accepts(given.value):
                message = f"'{given.tag}' of {definition.element} is '{given.value}', not {known.expected}"
                yield Flag(given.place, message, definition.path)
