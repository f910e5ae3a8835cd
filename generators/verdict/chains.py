"""The two chains: XSD and checker for XML, JSON Schema and checker for JSON."""

from __future__ import annotations

from typing import Any, cast

import jsonschema_rs
from lxml import etree

from generators.codec import Codec, Unreadable, xml_document
from generators.model.nodes import Standard
from generators.rules import checker_by_standard
from generators.verdict.fault import Fault
from generators.verdict.schemas import JsonSchemas, xml_schema


class Verdicts:
    """Judges documents of one standard; schemas are compiled when first needed."""

    def __init__(self, standard: Standard) -> None:
        """Prepare to judge by what the targets make of `standard`."""
        self.standard = standard
        self.codec = Codec(standard.data)
        self.checker = checker_by_standard(standard)
        self._schemas: JsonSchemas | None = None
        self._validators: dict[str, jsonschema_rs.Draft202012Validator] = {}
        self._xsd: etree.XMLSchema | None = None

    def json(self, value: Any, root: str, check: bool = True) -> list[Fault]:
        """Why JSON-shaped data is no document of class `root`; without `check` by JSON Schema alone."""
        found = [
            Fault("json_schema", _pointer(e.instance_path), e.message) for e in self._validator(root).iter_errors(value)
        ]
        return found + (self._checked(value, root) if check else [])

    def xml(self, content: bytes, check: bool = True) -> list[Fault]:
        """Why a text is no XML document of the standard; without `check` by XSD alone."""
        try:
            element = xml_document(content)
        except Unreadable as error:
            return [Fault("xsd", "", str(error), error.line)]
        if self._xsd is None:
            self._xsd = xml_schema(self.standard)
        if not self._xsd.validate(element):
            return [Fault("xsd", "", e.message, e.line) for e in cast(Any, self._xsd.error_log)]
        if not check:
            return []
        decoded = self.codec.decode(element)
        lost = [Fault("codec", p.pointer, p.message, p.line) for p in decoded.problems]
        return lost or self._checked(decoded.value, decoded.root)

    def _validator(self, root: str) -> jsonschema_rs.Draft202012Validator:
        if root not in self._validators:
            self._schemas = self._schemas or JsonSchemas(self.standard)
            self._validators[root] = self._schemas.validator(root)
        return self._validators[root]

    def _checked(self, value: Any, root: str) -> list[Fault]:
        return [Fault("checker", v.path, v.message.get("en", v.constraint)) for v in self.checker.check(value, root)]


def _pointer(path: list[Any]) -> str:
    return "".join("/" + str(token).replace("~", "~0").replace("/", "~1") for token in path)
