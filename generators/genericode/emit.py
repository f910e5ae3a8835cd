"""The files of the code list target, three per list with the same rows."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator
from typing import Any

import msgspec

from generators.artifact import Artifact
from generators.genericode.document import document_by_table
from generators.genericode.lists import Table, file_name, table_by_enum
from generators.model.nodes import Standard


def emit(standard: Standard) -> Iterator[Artifact]:
    """Every list with codes that the standard itself declares; a list without codes is its publisher's alone."""
    model = standard.data
    for enum in model.own(model.enums):
        if not enum.codes:
            continue
        table, stem = table_by_enum(model, enum), f"codelists/{file_name(enum)}"
        yield Artifact(f"{stem}.gc.xml", document_by_table(table), enum.name)
        yield Artifact(f"{stem}.json", _json(table), enum.name)
        yield Artifact(f"{stem}.csv", _csv(table), enum.name)


def _json(table: Table) -> bytes:
    """Identification, columns, and an object per code; a code leaves out what it does not say."""
    names = [column.name for column in table.columns]
    document: dict[str, Any] = {
        "name": table.name,
        "title": table.title,
        "description": table.description,
        "canonicalUri": table.uri,
        "version": table.version,
        "canonicalVersionUri": table.version_uri,
        "agency": table.agency,
        "validFrom": table.valid_from,
        "columns": names,
        "codes": [{n: cell for n, cell in zip(names, row, strict=True) if cell} for row in table.rows],
    }
    present = {key: value for key, value in document.items() if value or key == "codes"}
    return msgspec.json.format(msgspec.json.encode(present), indent=2) + b"\n"


def _csv(table: Table) -> bytes:
    """RFC 4180 in UTF-8; cells hold the text as it is, so a spreadsheet must be told to import them as text."""
    text = io.StringIO(newline="")
    writer = csv.writer(text, lineterminator="\r\n")
    writer.writerow(column.name for column in table.columns)
    writer.writerows(table.rows)
    return text.getvalue().encode()
