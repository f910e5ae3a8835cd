"""The metamodel's LinkML schemas, resolved and compiled by the factory itself, once per process and on demand."""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

import msgspec

from generators import model
from generators.artifact import Artifact
from generators.findings import Severity
from generators.json_schema import emit
from generators.model.linkml import Closure, Schema, resolve
from generators.model.nodes import DataModel, Module, Standard

if TYPE_CHECKING:
    import jsonschema_rs

FOLDER = Path(model.__file__).parent / "metamodel"
AUTHORED = ("standard", "registry", "interface", "scenario", "environment", "process", "rules", "change")
"""Names of the schemas that describe an authored file, which is named like its schema."""

NAMESPACE = "https://standardfabrik.example/metamodel/"
VERSION = "1.0.0"


class Compiled(NamedTuple):
    """A schema for one authored file, as plain JSON Schema and as validator."""

    schema: dict[str, Any]
    validator: jsonschema_rs.Validator


def metamodel(name: str = "metamodel") -> Standard:
    """The schema of one authored file, or of all of them, as a standard like any other, for pages about it."""

    def one(_: Schema) -> Module:
        return Module(
            name=name, id=f"{NAMESPACE}{name}", version=VERSION, namespace=NAMESPACE, prefix="fabrik", base=NAMESPACE
        )

    path = FOLDER / f"{name}.yaml"
    loaded = resolve(Closure(path, FOLDER), module_by_schema=one)
    errors = [f for f in loaded.findings if f.severity is Severity.ERROR]
    if errors:
        raise ValueError(f"the metamodel is broken: {errors[0].span}: {errors[0].message}")
    classes = loaded.model.classes
    documents = tuple(r for r in loaded.model.roots if classes[r].module == loaded.model.module) or loaded.model.roots
    data: DataModel = msgspec.structs.replace(loaded.model, languages=("de", "en"), roots=documents)
    own = data.modules[name]
    return Standard(name=name, version=VERSION, title=own.title, description=own.description, model=data)


def editor_schema(name: str) -> bytes:
    """The JSON Schema of an authored file, for editors that complete and check while writing."""
    path = f"json/{name}.bundle.schema.json"
    return next(a.content for a in emit(metamodel(name)) if isinstance(a, Artifact) and a.path == path)


@cache
def compiled(name: str) -> Compiled:
    """The schema of an authored file, ready to validate."""
    import jsonschema_rs

    schema: dict[str, Any] = msgspec.json.decode(editor_schema(name))
    return Compiled(schema, jsonschema_rs.validator_for(schema, validate_formats=True))
