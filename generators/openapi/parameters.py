"""Parameters and headers."""

from __future__ import annotations

from typing import Any

from generators.json_schema.emit import definitions_of
from generators.json_schema.facets import Schema, facets, merged
from generators.model.builtin import BUILTINS
from generators.model.interface import Parameter
from generators.model.nodes import DataModel, Expression, Type
from generators.openapi.draft import Draft, Part

UUID: Schema = {"type": "string", "format": "uuid"}
_BUILTINS = definitions_of(DataModel(name="", module=""))


def parameter_part(draft: Draft, parameter: Parameter) -> Part:
    """A parameter of an operation, as a component."""
    return draft.component("parameters", parameter.name, inline_parameter(draft, parameter))


def inline_parameter(draft: Draft, parameter: Parameter) -> Part:
    """A parameter in its place: within components, generators of code do not follow references to parameters."""
    part: Part = {"name": parameter.name, "in": parameter.place}
    part |= _texts(draft, parameter)
    if parameter.required or parameter.place == "path":
        part["required"] = True
    return part | _value(draft, parameter)


def header_parts(draft: Draft, headers: tuple[Parameter, ...]) -> Part:
    """The headers of an answer by name, as components; empty without any."""
    return {"headers": {h.name: _header(draft, h) for h in headers}} if headers else {}


def _header(draft: Draft, header: Parameter) -> Part:
    part = _texts(draft, header)
    if header.required:
        part["required"] = True
    return draft.component("headers", header.name, part | _value(draft, header))


def _texts(draft: Draft, parameter: Parameter) -> Part:
    return draft.spoken(parameter.title, parameter.description, title_key="")


def _value(draft: Draft, parameter: Parameter) -> Part:
    found: Part = {"schema": schema_by_parameter(draft, parameter)}
    if parameter.example is not None:
        found["example"] = parameter.example
    return found


def schema_by_parameter(draft: Draft, parameter: Parameter) -> Schema:
    """What the value of a parameter may be."""

    def report(constraint: str, enforced_by: str) -> None:
        draft.gap(parameter.name, constraint, enforced_by)

    item, kind = _type(draft, parameter.type)
    bounds = Expression(pattern=parameter.pattern, minimum_value=parameter.minimum, maximum_value=parameter.maximum)
    item = merged(item, facets(bounds, kind, report))
    schema = {"type": "array", "items": item} if parameter.multivalued else item
    default: dict[str, Any] = {} if parameter.default is None else {"default": parameter.default}
    return merged(schema, default)


def _type(draft: Draft, name: str) -> tuple[Schema, str]:
    """The schema of a type, and the kind of JSON value as facets know it."""
    if name == "uuid":
        return UUID, "string"
    if name in BUILTINS:
        kind = "date" if name == "date" else BUILTINS[name].json
        return _BUILTINS.type_schema(Type(name=name, base=name, builtin=True)), kind
    return draft.schemas.simple(name), draft.schemas.kind(name)
