"""Two files that are the same schema in two versions."""

from __future__ import annotations

from collections.abc import Iterator

from generators.checks.subject import Flag, Subject
from generators.model.linkml import Schema


def check(subject: Subject) -> Iterator[Flag]:
    """Each schema file among the imports that has the `id` of another one; LinkML would merge the two in silence."""
    first: dict[str, Schema] = {}
    for schema in subject.closure.order:
        identifier = schema.data.get("id")
        if not isinstance(identifier, str):
            continue
        other = first.setdefault(identifier, schema)
        if other is not schema:
            versions = f"version '{schema.data.get('version')}' after '{other.data.get('version')}'"
            message = f"schema '{identifier}' is imported twice, {versions} in {other.document.file}"
            yield Flag(schema.document.span_at("id"), message, schema.name)
