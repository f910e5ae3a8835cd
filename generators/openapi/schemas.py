"""Schemas of payloads: the definitions of the data standards' JSON Schemas, as components or by address."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from functools import cached_property
from typing import Any

from generators.artifact import Inexpressible
from generators.json_schema.emit import (
    address,
    bundled_by,
    definitions_of,
    here,
    modules_by,
    name_by_reference,
    relocated,
)
from generators.json_schema.facets import Schema
from generators.model.nodes import DataModel
from generators.openapi.conditions import outspoken
from generators.openapi.names import distinct
from generators.openapi.xml import Markup

PLACE = "#/components/schemas/"
Unit = tuple[str, str]
"""A definition: data standard and name."""


class Source:
    """The definitions of one data standard and of what it imports."""

    def __init__(self, model: DataModel) -> None:
        """Make all definitions of a model."""
        self.model = model
        self.definitions = definitions_of(model)
        self.schemas = bundled_by(self.definitions)
        self.modules = modules_by(self.definitions)

    @cached_property
    def markup(self) -> Markup:
        """What XML Objects say about the model's classes."""
        return Markup(self.model)

    @cached_property
    def addresses(self) -> dict[str, str]:
        """Reference within one file → reference to the published schema of the module that defines it."""
        modules = self.model.modules
        return {here(n): f"{address(modules[m])}{here(n)}" for n, m in self.modules.items()}


class Schemas:
    """Hands out the schemas of payloads, and collects the definitions that they need."""

    def __init__(self, models: dict[str, DataModel], modular: bool = False) -> None:
        """Schemas over data standards by name; `modular` ones refer to the published JSON Schemas instead."""
        self._sources = {name: Source(model) for name, model in models.items()}
        self._modular = modular
        self._keys = keys_by_unit(self._sources)
        self._used: dict[Unit, None] = {}
        self._in_xml: dict[Unit, None] = {}

    def payload(self, name: str, xml: bool = False) -> Schema:
        """The schema of a document of class `standard:Class`; `xml` says that it also travels as XML."""
        standard, _, cls = name.partition(":")
        source = self._sources.get(standard)
        if source is None or cls not in source.model.classes:
            return {}
        return self._taken(standard, source.definitions.document(cls), xml)

    def simple(self, name: str) -> Schema:
        """The schema of a value of type or enum `standard:Type`."""
        standard, _, found = name.partition(":")
        source = self._sources.get(standard)
        return {} if source is None else self._taken(standard, source.definitions.range(found), False)

    def kind(self, name: str) -> str:
        """The kind of JSON value of `standard:Type`, as facets know it."""
        standard, _, found = name.partition(":")
        source = self._sources.get(standard)
        return "string" if source is None else source.definitions.kind_by_name(found)

    def components(self) -> dict[str, Schema]:
        """The definitions that the schemas handed out need, by component name; none in a modular document."""
        if self._modular:
            return {}
        found: dict[str, Schema] = {}
        for standard, source in self._sources.items():
            places = self._places(standard)
            for name, schema in source.schemas.items():
                unit = (standard, name)
                if unit in self._used:
                    moved = outspoken(relocated(schema, places))
                    marked = source.markup.marked(name, moved) if unit in self._in_xml else moved
                    found.setdefault(self._keys[unit], marked)
        return found

    def gaps(self) -> Iterator[Inexpressible]:
        """What the definitions in use cannot say: what JSON Schema cannot, and what XML Objects cannot."""
        for standard, source in self._sources.items():
            for gap in source.definitions.inexpressible:
                if (standard, gap.element.split(".")[0]) in self._used:
                    yield Inexpressible("openapi", f"{standard}:{gap.element}", gap.constraint, gap.enforced_by)
            for _, name in (unit for unit in self._in_xml if unit[0] == standard):
                for element, constraint in source.markup.gaps(name):
                    yield Inexpressible("openapi", f"{standard}:{element}", constraint, "xsd")

    def _taken(self, standard: str, schema: Schema, xml: bool) -> Schema:
        """A schema in its final form; the definitions it needs are collected."""
        source = self._sources[standard]
        pending = [(standard, name) for name in references(schema)]
        while pending:
            unit = pending.pop()
            if unit not in self._used or (xml and unit not in self._in_xml):
                self._used[unit] = None
                if xml:
                    self._in_xml[unit] = None
                pending += [(standard, name) for name in references(source.schemas[unit[1]])]
        moved: Schema = outspoken(relocated(schema, source.addresses if self._modular else self._places(standard)))
        return moved

    def _places(self, standard: str) -> dict[str, str]:
        """Reference within a standard's file → reference to the component."""
        return {here(n): f"{PLACE}{self._keys[standard, n]}" for n in self._sources[standard].schemas}


def references(schema: Any) -> Iterator[str]:
    """Names of the definitions that a schema refers to."""
    if isinstance(schema, dict):
        reference = schema.get("$ref")
        if isinstance(reference, str):
            yield name_by_reference(reference)
        for value in schema.values():
            yield from references(value)
    elif isinstance(schema, list):
        for value in schema:
            yield from references(value)


def keys_by_unit(sources: dict[str, Source]) -> dict[Unit, str]:
    """The component name of each definition: its own name, or with its module's, where two modules share the name.

    A definition that two standards see differently – one of them adds subclasses to an imported class – is named with
    the standard that sees it.
    """
    homes: dict[str, set[str]] = {}
    for source in sources.values():
        for name, module in source.modules.items():
            homes.setdefault(name, set()).add(module)
    differing = _differing(sources)
    keys: dict[Unit, str] = {}
    shared: dict[str, str] = {}
    taken: set[str] = set()
    for standard, source in sources.items():
        for name, module in source.modules.items():
            full = name if len(homes[name]) == 1 else f"{module}.{name}"
            full = f"{standard}.{name}" if (module, name) in differing else full
            if full not in shared:
                shared[full] = distinct(full, taken)
            keys[standard, name] = shared[full]
    return keys


def _differing(sources: dict[str, Source]) -> set[Unit]:
    """Definitions (module and name) that standards see differently, by themselves or by what they refer to."""
    seen: dict[Unit, Any] = {}
    views: Counter[Unit] = Counter()
    users: dict[Unit, set[Unit]] = {}
    pending: list[Unit] = []
    for source in sources.values():
        for name, module in source.modules.items():
            unit = (module, name)
            views[unit] += 1
            if seen.setdefault(unit, source.schemas[name]) != source.schemas[name]:
                pending.append(unit)
            for used in references(source.schemas[name]):
                users.setdefault((source.modules[used], used), set()).add(unit)
    found: set[Unit] = set()
    while pending:
        unit = pending.pop()
        if unit not in found:
            found.add(unit)
            pending += users.get(unit, ())
    return {unit for unit in found if views[unit] > 1}
