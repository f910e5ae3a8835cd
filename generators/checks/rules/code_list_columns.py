"""Columns of code list files that nobody reads, or that are missing."""

from __future__ import annotations

from collections.abc import Iterator

from generators.checks.code_lists import tables
from generators.checks.subject import Flag, Subject
from generators.findings import Span
from generators.model.linkml.code_lists import COLUMNS, TITLE


def check(subject: Subject) -> Iterator[Flag]:
    """Each column of a CSV file that has no meaning, each that stands twice, and a missing title column."""
    for enum, table in tables(subject):
        place = Span(table.file, 1, 1)
        for number, column in enumerate(table.columns):
            if column not in COLUMNS and not TITLE.match(column):
                yield Flag(place, f"column '{column}' of '{table.file}' has no meaning", enum)
            elif column in table.columns[:number]:
                yield Flag(place, f"column '{column}' of '{table.file}' stands twice", enum)
        title = f"title_{subject.model.language}"
        if title not in table.columns:
            yield Flag(place, f"'{table.file}' has no column '{title}'", enum)
