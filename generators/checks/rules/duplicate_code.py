"""Codes that stand twice in a file."""

from __future__ import annotations

from collections.abc import Iterator

from generators.checks.code_lists import tables
from generators.checks.subject import Flag, Subject


def check(subject: Subject) -> Iterator[Flag]:
    """Each row of a CSV file whose code an earlier row has."""
    for enum, table in tables(subject):
        first: dict[str, int] = {}
        for row in table.rows:
            code = row.cells.get("code", "")
            line = first.setdefault(code, row.place.line)
            if code and line != row.place.line:
                message = f"code '{code}' of '{table.file}' stands a second time, first in line {line}"
                yield Flag(row.place, message, f"{enum}.{code}")
