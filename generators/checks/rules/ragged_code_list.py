"""Rows of code list files that do not fit the header."""

from __future__ import annotations

from collections.abc import Iterator

from generators.checks.code_lists import tables
from generators.checks.subject import Flag, Subject


def check(subject: Subject) -> Iterator[Flag]:
    """Each row of a CSV file with more or fewer cells than columns, or without a code."""
    for enum, table in tables(subject):
        for row in table.rows:
            if row.width != len(table.columns):
                message = f"row has {row.width} cells for {len(table.columns)} columns of '{table.file}'"
                yield Flag(row.place, message, enum)
            elif "code" in table.columns and not row.cells.get("code"):
                yield Flag(row.place, f"row of '{table.file}' has no code", enum)
