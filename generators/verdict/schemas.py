"""The generated schemas of a standard, compiled in memory."""

from __future__ import annotations

from typing import Any

import jsonschema_rs
import msgspec
from lxml import etree

from generators.artifact import Artifact
from generators.json_schema.emit import definitions_of, emit
from generators.model.nodes import Standard
from generators.xsd.compiled import compiled
from generators.xsd.context import Shared
from generators.xsd.schema import schema_by_module


def xml_schema(standard: Standard) -> etree.XMLSchema:
    """The XSD set in libxml2; raises lxml.etree.XMLSchemaParseError if it does not compile. Nothing is fetched."""
    return compiled(xml_files(standard), f"{standard.data.module}.xsd")


def xml_files(standard: Standard) -> dict[str, bytes]:
    """The XSD of every module, as if all lay in one folder, by file name."""
    shared = Shared(standard.data)
    modules = standard.data.modules.items()
    return {f"{name}.xsd": schema_by_module(shared, module, True)[0] for name, module in modules}


class JsonSchemas:
    """Validators for the documents of a standard, from its self-contained JSON Schema."""

    def __init__(self, standard: Standard) -> None:
        """Make the schema of `standard`; a validator is compiled when first asked for."""
        items = (item for item in emit(standard) if isinstance(item, Artifact))
        content = next(item.content for item in items if item.path.endswith(".bundle.schema.json"))
        self._schema: dict[str, Any] = msgspec.json.decode(content)
        self._definitions = definitions_of(standard.data)

    def validator(self, name: str, other: dict[str, Any] | None = None) -> jsonschema_rs.Draft202012Validator:
        """The validator for documents of one class, with formats asserted; `other` definitions replace some."""
        head = {"$schema": self._schema["$schema"], "$defs": {**self._schema["$defs"], **(other or {})}}
        return jsonschema_rs.Draft202012Validator({**head, **self._definitions.document(name)}, validate_formats=True)
