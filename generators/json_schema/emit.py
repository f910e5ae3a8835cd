"""The files of the JSON Schema target."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import msgspec

from generators.artifact import Artifact, Inexpressible
from generators.json_schema.classes import Definitions
from generators.model.nodes import DataModel, Element, Module, Standard
from generators.model.wire import Wire

DIALECT = "https://json-schema.org/draft/2020-12/schema"


def emit(standard: Standard) -> Iterator[Artifact | Inexpressible]:
    """The modular schema of the standard's module, or of every module of a bare file, and the bundled one."""
    model = standard.data
    definitions = Definitions(Wire(model), lambda element, _: f"#/$defs/{element.name}")
    bundled = {e.name: definitions.of(e) for e in _elements(model)}
    names = [model.module] if standard.folder else list(model.modules)
    for name in names:
        yield _modular(model, model.modules[name], bundled)
    module = model.modules[model.module]
    bundle = {
        **_head(module, f"{module.base}json/{module.name}.bundle.schema.json", model.language),
        **_roots(model, lambda name: f"#/$defs/{name}"),
        "$defs": bundled,
    }
    yield Artifact(f"json/{module.name}.bundle.schema.json", _json(bundle), standard.name)
    yield from dict.fromkeys(definitions.inexpressible)


def _modular(model: DataModel, module: Module, bundled: dict[str, Any]) -> Artifact:
    """The schema of one module; its definitions are the bundled ones, pointing to other modules by address."""
    elements = _elements(model)
    places = {
        f"#/$defs/{e.name}": f"{address(model.modules[e.module])}#/$defs/{e.name}"
        for e in elements
        if e.module != module.name
    }
    schema = {**_head(module, address(module), model.language)}
    if module.name == model.module:
        schema.update(_relocated(_roots(model, lambda name: f"#/$defs/{name}"), places))
    own = {e.name: bundled[e.name] for e in elements if e.module == module.name}
    schema["$defs"] = _relocated(own, places) if places else own
    return Artifact(f"json/{module.name}.schema.json", _json(schema), module.name)


def _relocated(schema: Any, places: dict[str, str]) -> Any:
    """A schema whose references to the keys of `places` point to their values instead."""
    if isinstance(schema, dict):
        reference = schema.get("$ref")
        moved = {key: _relocated(value, places) for key, value in schema.items()}
        if isinstance(reference, str):
            moved["$ref"] = places.get(reference, reference)
        return moved
    return [_relocated(value, places) for value in schema] if isinstance(schema, list) else schema


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


def _roots(model: DataModel, reference: Any) -> dict[str, Any]:
    """The documents of the model; a model without any accepts none."""
    roots = [{"$ref": reference(name)} for name in model.roots if name in model.classes]
    if not roots:
        return {}
    return {"anyOf": roots} if len(roots) > 1 else roots[0]


def _json(value: Any) -> bytes:
    return msgspec.json.format(msgspec.json.encode(value), indent=2) + b"\n"
