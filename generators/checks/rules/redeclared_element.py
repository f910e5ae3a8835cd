"""Elements that an import declares as well."""

from __future__ import annotations

from collections.abc import Iterator

from generators.checks.subject import Flag, Subject
from generators.model.linkml import Schema
from generators.model.linkml.load import KINDS


def check(subject: Subject) -> Iterator[Flag]:
    """Each element that repeats one of an imported file word by word; with other content reading reports it."""
    for kind, word in KINDS.items():
        first: dict[str, Schema] = {}
        for schema in subject.closure.order:
            for name, data in schema.collections[kind].items():
                other = first.setdefault(name, schema)
                same = other.collections[kind][name] == data
                if other is not schema and same and schema in subject.sources:
                    message = f"{word} '{name}' is declared in {other.document.file}, too"
                    yield Flag(schema.document.span_at(kind, name), message, name)
