"""Code lists in CSV files beside a schema: the columns code, title_<language>, valid_from, valid_until and parent."""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Iterator
from pathlib import PurePosixPath
from typing import NamedTuple

from generators.findings import Span
from generators.model.linkml.schema import Schema
from generators.model.nodes import Code
from generators.model.source import content_of
from generators.model.xml_text import is_xml_text

COLUMNS = ("code", "valid_from", "valid_until", "parent")
TITLE = re.compile(r"^title_[a-z]{2,3}(-[A-Za-z0-9]+)*$")


class Unreadable(Exception):
    """A file that is missing or is no table in UTF-8 without control characters; the text says which."""


class Row(NamedTuple):
    """A row: where it begins, how many cells it has, and those under a column."""

    place: Span
    width: int
    cells: dict[str, str]


class Table(NamedTuple):
    """A CSV file; `file` is relative to the root, as findings name it."""

    file: str
    columns: tuple[str, ...]
    rows: tuple[Row, ...]


def table_of(schema: Schema, file: str) -> Table:
    """The table in a file named relative to a schema; raises Unreadable."""
    path = schema.path.parent / file
    name = str(PurePosixPath(schema.document.file).parent / file)
    try:
        text = content_of(path).decode("utf-8-sig")
        if not is_xml_text(text):
            raise ValueError(text)
        return _parsed(text, name)
    except (OSError, ValueError, csv.Error):
        raise Unreadable(f"code list file '{file}' cannot be read") from None


def _parsed(text: str, file: str) -> Table:
    reader = csv.reader(io.StringIO(text, newline=""), strict=True)
    columns = tuple(column.strip() for column in next(reader, []))
    rows: list[Row] = []
    line = reader.line_num + 1
    for row in reader:
        if row:
            rows.append(Row(Span(file, line, 1), len(row), dict(zip(columns, map(str.strip, row), strict=False))))
        line = reader.line_num + 1
    return Table(file, columns, tuple(rows))


def codes_of(schema: Schema, table: Table) -> Iterator[Code]:
    """The codes of a table; rows without a code are passed over."""
    for place, _, cells in table.rows:
        if cells.get("code"):
            yield Code(
                name=cells["code"],
                span=place,
                module=schema.module,
                title={k[6:]: v for k, v in cells.items() if TITLE.match(k) and v},
                parent=cells.get("parent", ""),
                valid_from=cells.get("valid_from", ""),
                valid_until=cells.get("valid_until", ""),
            )
