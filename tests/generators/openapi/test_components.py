"""A payload is valid under an OpenAPI component exactly when it is valid under its data standard's JSON Schema."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from functools import cache
from itertools import islice
from pathlib import Path
from random import Random
from typing import Any

import jsonschema_rs
import pytest
from jsonschema import Draft202012Validator

from generators import json_schema
from generators.artifact import Artifact
from generators.instances import Instances, mutated
from generators.json_schema.emit import definitions_of
from generators.model.interface import Body, Interface, Operation, Response
from generators.model.nodes import Standard
from generators.openapi import emit
from generators.workspace import Workspace
from generators.workspace.pins import worked_on

ROOT = Path(__file__).parents[3]
WORKSPACE = Workspace(ROOT)
Judge = Callable[[Any], bool]


@cache
def data_standard(name: str) -> Standard:
    standard = WORKSPACE.read(name).standard
    assert standard is not None
    return standard


def interface_over(*standards: Standard, media: tuple[str, ...] = ("json",)) -> Standard:
    """An interface with an operation for every document of data standards."""
    operations = [
        Operation(
            id=f"{standard.name}{root}",
            method="post",
            path=f"/{standard.name}/{root}",
            request=Body(payload=f"{standard.name}:{root}", media=media),
            responses=(Response(status=204),),
        )
        for standard in standards
        for root in standard.data.roots
    ]
    models = {s.name: s.data for s in standards}
    interface = Interface(base_path="/alles/v1", operations=tuple(operations))
    return Standard(name="alles", kind="interface", version="1.0.0", interface=interface, models=models)


@cache
def emitted(*names: str) -> dict[str, Any]:
    standard = interface_over(*(data_standard(name) for name in names))
    return {a.path: json.loads(a.content) for a in emit(standard) if isinstance(a, Artifact) and "json" in a.path}


def payload_schema(document: dict[str, Any], standard: str, root: str) -> dict[str, Any]:
    """The schema of an operation's JSON request, with the components that it refers to."""
    content = document["paths"][f"/{standard}/{root}"]["post"]["requestBody"]["content"]
    return {**content["application/json"]["schema"], "components": document["components"]}


@cache
def published(name: str) -> dict[str, Any]:
    found: dict[str, Any] = {}
    for source in (worked_on(name), *WORKSPACE.built_on(name).values()):
        standard = WORKSPACE.read_source(source).standard
        assert standard is not None
        made = json_schema.emit(standard)
        found |= {s["$id"]: s for a in made if isinstance(a, Artifact) and (s := json.loads(a.content))}
    return found


def bundled(name: str, root: str) -> dict[str, Any]:
    """The data standard's own schema of one document, from its self-contained file."""
    bundle = next(s for address, s in published(name).items() if address.endswith(f"/{name}.bundle.schema.json"))
    return {**definitions_of(data_standard(name).data).document(root), "$defs": bundle["$defs"]}


def judges(name: str, root: str) -> Iterator[tuple[str, Judge]]:
    whole = emitted(name)["openapi/alles.openapi.json"]
    modular = emitted(name)["openapi/alles.modular.openapi.json"]
    rust = jsonschema_rs.Draft202012Validator
    yield "JSON Schema", rust(bundled(name, root), validate_formats=True).is_valid
    yield "component", rust(payload_schema(whole, name, root), validate_formats=True).is_valid
    registry = jsonschema_rs.Registry(list(published(name).items()))
    schema = payload_schema(modular, name, root)
    yield "by address", rust(schema, validate_formats=True, registry=registry).is_valid


def documents(name: str, root: str) -> Iterator[tuple[Any, str]]:
    """Valid documents, each way to break one in one place, and carelessly changed ones."""
    instances = Instances(data_standard(name).data)
    random = Random(f"{name}{root}")
    sample = instances.sample(root)
    yield sample, "sample"
    for broken in islice(instances.all_broken(root, sample), 120):
        yield broken.value, f"{broken.path} {broken.what}"
    for _ in range(15):
        valid = instances.generate(root, random)
        yield valid, "random"
        if valid:
            changed = mutated(valid, random)
            yield changed.value, f"{changed.path} {changed.what}"


DOCUMENTS = [
    pytest.param(name, root, marks=pytest.mark.xdist_group(f"standard {name}"))
    for name in WORKSPACE.names()
    for root in WORKSPACE.identity(name).data.get("roots", ())
]


@pytest.mark.parametrize(("name", "root"), DOCUMENTS)
def test_same_verdict_as_the_data_standard(name: str, root: str) -> None:
    (_, judge), *others = judges(name, root)
    verdicts = set()
    for document, what in documents(name, root):
        expected = judge(document)
        verdicts.add(expected)
        for place, other in others:
            assert other(document) is expected, f"{place}: {what}"
    assert verdicts == {True, False}, "valid and invalid documents were judged"


@pytest.mark.parametrize(("name", "root"), DOCUMENTS)
def test_second_validator_agrees(name: str, root: str) -> None:
    checker = Draft202012Validator.FORMAT_CHECKER
    own = Draft202012Validator(bundled(name, root), format_checker=checker)
    schema = payload_schema(emitted(name)["openapi/alles.openapi.json"], name, root)
    component = Draft202012Validator(schema, format_checker=checker)
    for document, what in islice(documents(name, root), 25):
        assert component.is_valid(document) is own.is_valid(document), what


def test_dialect_is_that_of_the_data_standards() -> None:
    name = str(DOCUMENTS[0].values[0])
    dialects = {schema["$schema"] for schema in published(name).values()}
    assert {emitted(name)["openapi/alles.openapi.json"]["jsonSchemaDialect"]} == dialects
