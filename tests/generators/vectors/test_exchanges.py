"""Exchanges of interfaces: they keep to the OpenAPI document or break it once, as their manifest says."""

from __future__ import annotations

import difflib
import hashlib
from functools import cache
from pathlib import Path
from typing import Any

import msgspec
import pytest

from generators.artifact import Artifact
from generators.findings import Finding
from generators.vectors import emit
from generators.vectors.entry import manifest_by_json
from generators.vectors.interface.described import Described, Operation, described
from generators.vectors.interface.judge import Fault, faults
from generators.workspace import Workspace

ROOT = Path(__file__).parents[3]
INTERFACES = sorted(path.parent.name for path in (ROOT / "standards").glob("*/interface.yaml"))


class Made:
    """The exchanges of one interface by path below `vectors`."""

    def __init__(self, name: str) -> None:
        standard = Workspace(ROOT).read(name).standard
        assert standard is not None
        self.described = described(standard)
        items = list(emit(standard))
        self.findings = [i for i in items if isinstance(i, Finding)]
        self.files = {i.path.removeprefix("vectors/"): i.content for i in items if isinstance(i, Artifact)}
        self.manifest = manifest_by_json(self.files["manifest.json"])


@cache
def made(name: str) -> Made:
    return Made(name)


@pytest.mark.parametrize("name", INTERFACES)
def test_the_manifest_lists_the_files_and_no_others(name: str) -> None:
    found = made(name)
    assert found.findings == []
    assert {"manifest.json", *(entry.file for entry in found.manifest.vectors)} == found.files.keys()
    for entry in found.manifest.vectors:
        assert hashlib.sha256(found.files[entry.file]).hexdigest() == entry.sha256
        assert entry.description["de"] and entry.description["en"]


@pytest.mark.parametrize("name", INTERFACES)
def test_every_operation_has_requests_and_an_answer_per_status(name: str) -> None:
    found = made(name)
    assert found.described is not None
    for operation in found.described.operations:
        files = [entry.file for entry in found.manifest.vectors if entry.root == operation.id]
        assert any(file.startswith(f"{operation.id}/valid/anfrage") for file in files)
        for status in operation.responses:
            assert any(file.startswith(f"{operation.id}/valid/antwort-{status}") for file in files), status
        for parameter in operation.parameters:
            if parameter.get("required") and parameter["in"] != "path":
                assert any(e.keyword == "parameter-missing" and e.root == operation.id for e in found.manifest.vectors)


@pytest.mark.parametrize("name", INTERFACES)
def test_an_invalid_exchange_differs_from_its_base_in_one_place(name: str) -> None:
    found = made(name)
    for entry in found.manifest.vectors:
        if entry.base:
            before, after = (found.files[file].decode().splitlines() for file in (entry.base, entry.file))
            hunks = [line for line in difflib.unified_diff(before, after, lineterm="", n=3) if line.startswith("@@")]
            assert len(hunks) == (2 if entry.pointer and entry.pointer.endswith("/text") and len(hunks) == 2 else 1)
            assert entry.keyword and entry.pointer


DOCUMENT: dict[str, Any] = {
    "openapi": "3.1.1",
    "paths": {
        "/dinge/{kennung}": {
            "put": {
                "operationId": "dingSetzen",
                "parameters": [
                    {"name": "kennung", "in": "path", "required": True, "schema": {"pattern": "^[a-z]+$"}},
                    {"name": "X-Stand", "in": "header", "required": True, "schema": {"type": "integer", "minimum": 1}},
                    {"name": "limit", "in": "query", "schema": {"$ref": "#/components/schemas/Zahl"}},
                ],
                "requestBody": {
                    "required": True,
                    "content": {"application/json": {"schema": {"type": "object", "required": ["a"]}}},
                },
                "responses": {
                    "200": {
                        "headers": {"ETag": {"required": True, "schema": {"type": "string"}}},
                        "content": {"application/json": {"schema": {"type": "object"}}},
                    },
                    "404": {"content": {"application/problem+json": {"schema": {"type": "object"}}}},
                },
            }
        }
    },
    "components": {"schemas": {"Zahl": {"type": "integer", "maximum": 9}}},
}
JSON = {"Content-Type": "application/json"}
GOOD = {"method": "PUT", "path": "/dinge/a", "headers": {"X-Stand": "1", **JSON}, "body": {"a": 1}}
ANSWER = {"status": 200, "headers": {"ETag": "1", **JSON}, "body": {}}


def judged(value: dict[str, Any]) -> list[Fault]:
    standard = Workspace(ROOT).read(INTERFACES[0]).standard
    assert standard is not None
    found = Described(standard, DOCUMENT)
    (operation,) = found.operations
    assert isinstance(operation, Operation)
    return faults(found, operation, value)


@pytest.mark.parametrize(
    ("change", "expected"),
    [
        ({}, []),
        ({"method": "POST"}, [("method", "/request/method")]),
        ({"path": "/dinge"}, [("path", "/request/path")]),
        ({"path": "/dinge/1"}, [("parameter", "/request/path")]),
        ({"headers": JSON}, [("parameter-missing", "/request/headers/X-Stand")]),
        ({"headers": {"X-Stand": "0", **JSON}}, [("parameter", "/request/headers/X-Stand")]),
        ({"headers": {"X-Stand": "eins", **JSON}}, [("parameter", "/request/headers/X-Stand")]),
        ({"query": {"limit": 10}}, [("parameter", "/request/query/limit")]),
        ({"query": {"limit": 9}}, []),
        ({"query": {"fremd": 9}}, [("parameter", "/request/query/fremd")]),
        ({"headers": {"X-Stand": "1", "Content-Type": "text/plain"}}, [("media", "/request/headers/Content-Type")]),
        ({"body": {}}, [("body", "/request/body")]),
    ],
)
def test_requests_are_judged_by_the_document(change: dict[str, Any], expected: list[tuple[str, str]]) -> None:
    assert judged({"operation": "dingSetzen", "request": {**GOOD, **change}}) == expected


@pytest.mark.parametrize(
    ("change", "expected"),
    [
        ({}, []),
        ({"status": 201}, [("status", "/response/status")]),
        ({"headers": JSON}, [("header-missing", "/response/headers/ETag")]),
        ({"body": []}, [("body", "/response/body")]),
        (
            {"status": 404, "headers": {"Content-Type": "application/problem+json"}, "body": {"status": 400}},
            [("body", "/response/body/status")],
        ),
    ],
)
def test_answers_are_judged_by_the_document(change: dict[str, Any], expected: list[tuple[str, str]]) -> None:
    assert judged({"operation": "dingSetzen", "request": GOOD, "response": {**ANSWER, **change}}) == expected


def test_a_missing_body_is_a_fault() -> None:
    bare = {key: value for key, value in GOOD.items() if key != "body"}
    assert judged({"operation": "dingSetzen", "request": bare}) == [("body-missing", "/request/body")]
    assert msgspec.json.decode(made(INTERFACES[0]).files["manifest.json"])["standard"] == INTERFACES[0]
