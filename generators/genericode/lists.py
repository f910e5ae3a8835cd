"""A code list as a table, before it takes a format."""

from __future__ import annotations

import re
from typing import NamedTuple

from generators.model.nodes import DataModel, Enum, Text


class Column(NamedTuple):
    """A column: its id, what it is called, the XSD type of its values, and whether every row has a value."""

    name: str
    title: Text
    type: str = "string"
    required: bool = False
    language: str = ""


class Table(NamedTuple):
    """A code list: what identifies it, its columns with the key first, and a row of texts per code."""

    name: str
    title: Text
    description: Text
    uri: str
    version: str
    agency: str
    valid_from: str
    columns: tuple[Column, ...]
    rows: tuple[tuple[str, ...], ...]

    @property
    def version_uri(self) -> str:
        """The address of exactly this version, as XÖV forms it: `URI_version`."""
        return f"{self.uri}_{self.version}"


TITLES: dict[str, Text] = {
    "code": {"de": "Code", "en": "Code"},
    "title": {"de": "Bezeichnung", "en": "Label"},
    "description": {"de": "Beschreibung", "en": "Description"},
    "valid_from": {"de": "gültig ab", "en": "valid from"},
    "valid_until": {"de": "gültig bis", "en": "valid until"},
    "parent": {"de": "übergeordneter Code", "en": "parent code"},
}


def table_by_enum(model: DataModel, enum: Enum) -> Table:
    """The list behind an enum; one that names no list of its own is identified by the standard's namespace."""
    module = model.modules[enum.module]
    found = enum.code_list
    return Table(
        name=enum.name,
        title=enum.title,
        description=enum.description,
        uri=(found.uri if found else "") or f"{module.namespace.rstrip('/#')}/{enum.name}",
        version=(found.version if found else "") or module.version or "0.0.0",
        agency=found.agency if found else "",
        valid_from=found.valid_from if found else "",
        columns=(columns := _columns(model, enum)),
        rows=tuple(tuple(_cell(enum, code, column) for column in columns) for code in enum.codes),
    )


def file_name(enum: Enum) -> str:
    """A name for the files of a list that every file system takes; umlauts stay."""
    return re.sub(r"[^\w.\-]+", "-", enum.name)


def _columns(model: DataModel, enum: Enum) -> tuple[Column, ...]:
    """The key, then what at least one code says; titles and definitions once per language."""
    codes = enum.codes.values()
    columns = [Column("code", TITLES["code"], required=True)]
    for field, texts in (("title", [c.title for c in codes]), ("description", [c.description for c in codes])):
        used = {language for text in texts for language in text}
        for language in sorted(used, key=lambda tag: (tag != model.language, tag)):
            complete = all(language in text for text in texts)
            columns.append(Column(f"{field}_{language}", TITLES[field], required=complete, language=language))
    for field, kind in (("valid_from", "date"), ("valid_until", "date"), ("parent", "string")):
        if any(getattr(c, field) for c in codes):
            columns.append(Column(field, TITLES[field], kind))
    return tuple(columns)


def _cell(enum: Enum, code: str, column: Column) -> str:
    found = enum.codes[code]
    if column.name == "code":
        return found.name
    if column.language:
        field = column.name.removesuffix(f"_{column.language}")
        text: Text = getattr(found, field)
        return text.get(column.language, "")
    return str(getattr(found, column.name))
