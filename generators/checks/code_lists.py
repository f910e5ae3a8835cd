"""The code list files of a subject."""

from __future__ import annotations

from generators.checks.subject import Subject
from generators.model.linkml.code_lists import Table, Unreadable, table_of
from generators.model.linkml.elements import annotations_of


def tables(subject: Subject) -> list[tuple[str, Table]]:
    """Name of the enum and its table, for each readable file that an enum of the subject names."""
    return subject.once("code list tables", lambda: _tables(subject))


def _tables(subject: Subject) -> list[tuple[str, Table]]:
    found = []
    for definition in subject.definitions:
        file = annotations_of(definition.schema, definition.data).get("codelist_file")
        if definition.kind == "enum" and file:
            try:
                found.append((definition.name, table_of(definition.schema, str(file))))
            except Unreadable:
                continue
    return found
