"""The interface standards of this repository as OpenAPI and Arazzo."""

from __future__ import annotations

import json
from functools import cache
from pathlib import Path
from typing import Any

import jsonschema_rs
import pytest
from openapi_spec_validator import OpenAPIV31SpecValidator

from generators import arazzo, openapi
from generators.artifact import Artifact
from generators.model.nodes import Standard
from generators.workspace import Workspace

ROOT = Path(__file__).parents[3]
MUSTER = Path(__file__).parents[1] / "interfaces" / "muster"
INTERFACES = [
    (root, path.parent.name)
    for root in (ROOT, MUSTER)
    for path in sorted((root / "standards").glob("*/interface.yaml"))
]
METHODS = ("get", "put", "post", "delete", "patch", "head", "options")


@cache
def interface(root: Path, name: str) -> Standard:
    standard = Workspace(root).read(name).standard
    assert standard is not None
    return standard


@cache
def document(root: Path, name: str, ending: str = "openapi.json") -> dict[str, Any]:
    made = {a.path: a.content for a in openapi.emit(interface(root, name)) if isinstance(a, Artifact)}
    found: dict[str, Any] = json.loads(made[f"openapi/{name}.{ending}"])
    return found


@pytest.mark.parametrize(("root", "name"), INTERFACES)
def test_valid_openapi(root: Path, name: str) -> None:
    OpenAPIV31SpecValidator(document(root, name)).validate()


@pytest.mark.parametrize(("root", "name"), INTERFACES)
def test_every_operation_and_event_is_there(root: Path, name: str) -> None:
    found = interface(root, name).interface
    assert found is not None
    made = document(root, name)
    items = [*made["paths"].values(), *made["components"].get("pathItems", {}).values()]
    items += [item for callback in made["components"].get("callbacks", {}).values() for item in callback.values()]
    names = [item[m]["operationId"] for item in items for m in METHODS if m in item]
    assert sorted(names) == sorted([o.id for o in found.operations] + [e.id for e in found.events])


@pytest.mark.parametrize(("root", "name"), INTERFACES)
def test_json_examples_are_valid(root: Path, name: str) -> None:
    made = document(root, name)
    judged = 0
    for media in contents(made):
        schema = {**media["schema"], "components": made["components"]}
        validator = jsonschema_rs.Draft202012Validator(schema, validate_formats=True)
        for example in media.get("examples", {}).values():
            key = example.get("$ref", "").rpartition("/")[2]
            value = made["components"]["examples"][key]["value"] if key else example["value"]
            assert validator.is_valid(value), key
            judged += 1
    assert judged > 0


def contents(part: Any) -> list[dict[str, Any]]:
    """All Media Type Objects with a schema below a part of a document."""
    if isinstance(part, list):
        return [m for member in part for m in contents(member)]
    if not isinstance(part, dict):
        return []
    own = [m for m in part["content"].values() if "schema" in m] if isinstance(part.get("content"), dict) else []
    return own + [m for key, member in part.items() if key not in ("schemas", "examples") for m in contents(member)]


@pytest.mark.parametrize(("root", "name"), INTERFACES)
def test_every_scenario_calls_operations_of_the_document(root: Path, name: str) -> None:
    standard = interface(root, name)
    known = {o["operationId"] for item in document(root, name)["paths"].values() for o in item.values()}
    made = {a.path: json.loads(a.content) for a in arazzo.emit(standard) if isinstance(a, Artifact)}
    assert len(made) == len([s for s in standard.scenarios if any(step.operation for step in s.steps)])
    for scenario in made.values():
        for step in scenario["workflows"][0]["steps"]:
            assert step["operationId"] in known
            assert step["successCriteria"], step["stepId"]
