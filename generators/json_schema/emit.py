"""The files of the JSON Schema target."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any
from urllib.parse import quote, unquote

import msgspec

from generators.artifact import Artifact, Inexpressible
from generators.json_schema.classes import ENTRY, Definitions
from generators.model.nodes import DataModel, Element, Module, Standard
from generators.model.wire import Wire

DIALECT = "https://json-schema.org/draft/2020-12/schema"
_HERE = "#/$defs/"


def here(name: str) -> str:
    """The reference to a definition within its file: a JSON pointer in a URI fragment (RFC 6901, section 6)."""
    return _HERE + quote(name.replace("~", "~0").replace("/", "~1"), safe="~!$&'()*+,;=:@?")


def name_by_reference(reference: str) -> str:
    """The name of the definition that a reference of `here` points to."""
    return unquote(reference.removeprefix(_HERE)).replace("~1", "/").replace("~0", "~")


def emit(standard: Standard) -> Iterator[Artifact | Inexpressible]:
    """The modular schema of the standard's module, or of every module of a bare file, and the bundled one."""
    model = standard.data
    definitions = definitions_of(model)
    bundled = bundled_by(definitions)
    roots = _roots(definitions)
    names = [model.module] if standard.folder else list(model.modules)
    for name in names:
        yield _modular(definitions, model.modules[name], bundled)
    module = model.modules[model.module]
    bundle = {
        **_head(module, f"{module.base}json/{module.name}.bundle.schema.json", model.language),
        **roots,
        "$defs": bundled,
    }
    yield Artifact(f"json/{module.name}.bundle.schema.json", _json(bundle), standard.name)
    yield from dict.fromkeys(definitions.inexpressible)
    yield Inexpressible("json_schema", "string", "xml_characters", "checker")


def definitions_of(model: DataModel) -> Definitions:
    """What makes the definitions of a model; they point to each other within one file."""
    return Definitions(Wire(model), lambda element, _: here(element.name))


def bundled_by(definitions: Definitions) -> dict[str, Any]:
    """All definitions of a model in one file, by name; entries of dicts follow the classes, enums and types."""
    bundled = {e.name: definitions.of(e) for e in _elements(definitions.model)}
    return bundled | {f"{name}{ENTRY}": schema for name, schema in definitions.entries.items()}


def modules_by(definitions: Definitions) -> dict[str, str]:
    """The module of each bundled definition, by name."""
    modules = {e.name: e.module for e in _elements(definitions.model)}
    return modules | {f"{name}{ENTRY}": modules[name] for name in definitions.entries}


def _modular(definitions: Definitions, module: Module, bundled: dict[str, Any]) -> Artifact:
    """The schema of one module; its definitions are the bundled ones, pointing to other modules by address."""
    model = definitions.model
    modules = modules_by(definitions)
    places = {
        here(name): f"{address(model.modules[home])}{here(name)}"
        for name, home in modules.items()
        if home != module.name
    }
    schema = {**_head(module, address(module), model.language)}
    if module.name == model.module:
        schema.update(relocated(_roots(definitions), places))
    own = {name: bundled[name] for name, home in modules.items() if home == module.name}
    schema["$defs"] = relocated(own, places) if places else own
    return Artifact(f"json/{module.name}.schema.json", _json(schema), module.name)


def relocated(schema: Any, places: dict[str, str]) -> Any:
    """A schema whose references to the keys of `places` point to their values instead."""
    if isinstance(schema, dict):
        reference = schema.get("$ref")
        moved = {key: relocated(value, places) for key, value in schema.items()}
        if isinstance(reference, str):
            moved["$ref"] = places.get(reference, reference)
        return moved
    return [relocated(value, places) for value in schema] if isinstance(schema, list) else schema


def address(module: Module) -> str:
    """The permanent address (`$id`) of a module's schema."""
    return f"{module.base}json/{module.name}.schema.json"


def _elements(model: DataModel) -> list[Element]:
    types = [t for t in model.types.values() if not t.builtin]
    return [*(c for c in model.classes.values() if not c.any), *model.enums.values(), *types]


def _head(module: Module, identifier: str, language: str) -> dict[str, Any]:
    head: dict[str, Any] = {"$schema": DIALECT, "$id": identifier}
    for key, text in (("title", module.title), ("description", module.description)):
        if text.get(language):
            head[key] = text[language]
    return head


def _roots(definitions: Definitions) -> dict[str, Any]:
    """The documents of the model; a model without any accepts none."""
    model = definitions.model
    roots = [definitions.document(name) for name in model.roots if name in model.classes]
    if not roots:
        return {}
    return {"anyOf": roots} if len(roots) > 1 else roots[0]


def _json(value: Any) -> bytes:
    return msgspec.json.format(msgspec.json.encode(value), indent=2) + b"\n"
