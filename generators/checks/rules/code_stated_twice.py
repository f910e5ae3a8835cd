"""Codes that model and file both state."""

from __future__ import annotations

from collections.abc import Iterator

from generators.checks.code_lists import tables
from generators.checks.subject import Flag, Subject


def check(subject: Subject) -> Iterator[Flag]:
    """Each code of a CSV file that the enum lists itself as well; only the file's titles would count."""
    listed = {d.path: d for d in subject.definitions if d.kind == "code"}
    for enum, table in tables(subject):
        for row in table.rows:
            definition = listed.get(f"{enum}.{row.cells.get('code', '')}")
            if definition is not None:
                message = f"{definition.element} stands in '{table.file}', too"
                yield Flag(definition.place, message, definition.path)
