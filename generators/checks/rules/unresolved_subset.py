"""Subsets that are not declared."""

from __future__ import annotations

from collections.abc import Iterator

from generators.checks.subject import Flag, Subject
from generators.model.linkml.references import references


def check(subject: Subject) -> Iterator[Flag]:
    """Each `in_subset` that names no subset of the schema or its imports."""
    for definition in subject.definitions:
        for reference in references(definition):
            if reference.kind == "subset" and reference.name not in subject.model.subsets:
                message = f"{definition.element} is in subset '{reference.name}', which is not declared"
                yield Flag(reference.span, message, definition.path)
