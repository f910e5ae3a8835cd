"""What a standard asserts beyond its XSD: business rules, and constraints of the model that XSD 1.0 cannot say."""

from __future__ import annotations

from collections.abc import Iterator

from generators.artifact import Artifact, Inexpressible
from generators.model.nodes import Standard
from generators.schematron.assertion import Schema
from generators.schematron.document import schematron_by_schema
from generators.schematron.schema import schema_by_standard
from generators.schematron.stylesheet import stylesheet_by_schema


def emit(standard: Standard) -> Iterator[Artifact | Inexpressible]:
    """The Schematron and the stylesheet it stands for; nothing for a standard that asserts nothing beyond its XSD."""
    schema, gaps = schema_by_standard(standard)
    if schema.patterns:
        yield from _artifacts(standard, schema)
    yield from sorted(set(gaps))


def _artifacts(standard: Standard, schema: Schema) -> Iterator[Artifact]:
    stem = f"schematron/{schema.name}"
    yield Artifact(f"{stem}.sch", schematron_by_schema(schema), standard.name)
    yield Artifact(f"{stem}.xsl", stylesheet_by_schema(schema), standard.name)
