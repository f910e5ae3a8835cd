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
    wire = Wire(model)
    names = [model.module] if standard.folder else list(model.modules)
    for name in names:
        yield _modular(wire, model.modules[name])
    definitions = Definitions(wire, lambda element, _: f"#/$defs/{element.name}")
    module = model.modules[model.module]
    bundle = {
        **_head(module, f"{module.base}json/{module.name}.bundle.schema.json", model.language),
        **_roots(model, lambda name: f"#/$defs/{name}"),
        "$defs": {e.name: definitions.of(e) for e in _elements(model)},
    }
    yield Artifact(f"json/{module.name}.bundle.schema.json", _json(bundle), standard.name)
    yield from dict.fromkeys(definitions.inexpressible)


def _modular(wire: Wire, module: Module) -> Artifact:
    model = wire.model

    def reference(element: Element, _: str) -> str:
        if element.module == module.name:
            return f"#/$defs/{element.name}"
        return f"{address(model.modules[element.module])}#/$defs/{element.name}"

    definitions = Definitions(wire, reference)
    own = [e for e in _elements(model) if e.module == module.name]
    schema = {**_head(module, address(module), model.language)}
    if module.name == model.module:
        schema.update(_roots(model, lambda name: reference(model.classes[name], "")))
    schema["$defs"] = {e.name: definitions.of(e) for e in own}
    return Artifact(f"json/{module.name}.schema.json", _json(schema), module.name)


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
