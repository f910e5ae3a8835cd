"""Answers held to the OpenAPI document, the data standard and the expectation of a step: right ones and wrong ones."""

from __future__ import annotations

import json
from collections.abc import Callable
from typing import Any

import msgspec
import pytest

from conformance.api.expected import same, unexpected
from conformance.api.message import Answer
from conformance.report import Fault
from generators.codec import Codec
from generators.model.pointer import found_at
from generators.model.scenario import Expectation
from generators.vectors.interface.described import Described
from tests.conformance.bench import Bench, answered

pytestmark = pytest.mark.xdist_group("standard nachweisabruf")
PROBLEM = "https://standardfabrik.example/standards/nachweisabruf/{version}/problems/abruf-unbekannt"


@pytest.fixture
def nachweise(bench: Callable[[str], Bench]) -> Bench:
    return bench("nachweisabruf")


@pytest.fixture
def example(nachweise: Bench) -> dict[str, Any]:
    found = next(e.value for e in nachweise.subject.standard.examples if e.root == "Nachweisantwort")
    copied: dict[str, Any] = msgspec.json.decode(msgspec.json.encode(found))
    return copied


def read(bench: Bench, answer: Answer, operation: str = "antwortAbholen", method: str = "GET") -> list[Fault]:
    interface = bench.subject.standard.interface
    assert interface is not None
    found = interface.operation(operation)
    assert found is not None
    return bench.contract.read(found, method, answer).faults


def english(faults: list[Fault]) -> list[str]:
    return [fault.message["en"] for fault in faults]


def problem(bench: Bench, **changes: Any) -> dict[str, Any]:
    type_ = PROBLEM.format(version=bench.subject.version)
    value = {"type": type_, "title": "Abruf unbekannt", "status": 404, **changes}
    return {name: member for name, member in value.items() if member is not None}


def test_right_answers(nachweise: Bench, example: dict[str, Any]) -> None:
    assert read(nachweise, answered(200, example, ETag='"1"')) == []
    assert read(nachweise, answered(304, ETag='"1"')) == []
    assert read(nachweise, answered(404, problem(nachweise, detail="x", further=1))) == []
    assert read(nachweise, answered(204), "abrufBeenden", "DELETE") == []
    text = Codec(nachweise.find("nachweis@1.0.0").standard.data).encode(example, "Nachweisantwort").content
    headers = (("Content-Type", "application/xml; charset=UTF-8"), ("ETag", '"1"'))
    assert read(nachweise, Answer(200, headers, text)) == []


def test_answers_that_the_document_does_not_describe(nachweise: Bench, example: dict[str, Any]) -> None:
    body = json.dumps(example).encode()
    tagged, wrong = (("ETag", '"1"'),), "Header ‘Retry-After’ has a value that is not allowed"
    table = [
        (answered(201, example), ["Status 201 is not agreed for antwortAbholen"]),
        (answered(500), ["Status 500 is not agreed for antwortAbholen"]),
        (
            answered(302, Location="https://anderswo.example/"),
            ["Status 302 points to ‘https://anderswo.example/’; redirects are not agreed and were not followed"],
        ),
        (answered(200, example), ["Header ‘ETag’ is missing"]),
        (answered(200, example, ETag='"1"', Retry_After="0"), [wrong]),
        (answered(200, example, ETag='"1"', Retry_After="bald"), [wrong]),
        (Answer(200, tagged, body), ["The answer names no media type"]),
        (
            Answer(200, (("Content-Type", "text/html"), *tagged), body),
            ["Media type ‘text/html’ is not agreed for status 200"],
        ),
        (Answer(200, (("Content-Type", "application/json"), *tagged)), ["The body of the answer is missing"]),
        (Answer(304, tagged, b"x"), ["An answer with status 304 has no body"]),
    ]
    for answer, messages in table:
        assert english(read(nachweise, answer)) == messages


def test_problems_that_are_none(nachweise: Bench) -> None:
    (other,) = read(nachweise, answered(404, problem(nachweise, status=500)))
    assert (other.path, other.value, other.expected["en"]) == ("/status", "500", "404")
    (missing,) = read(nachweise, answered(404, problem(nachweise, title=None)))
    assert "title" in missing.message["en"]
    (unknown,) = read(nachweise, answered(404, problem(nachweise, type="about:blank")))
    assert unknown.path == "/type"


@pytest.mark.parametrize(
    ("media", "body"),
    [
        ("application/json", b'{"a": '),
        ("application/json", b"\xff\xfe"),
        ("application/json", b"[" * 100_000),
        ("application/json", b"\xef\xbb\xbf{}"),
        ("application/json", b"<html>"),
        ("application/json", b"[]"),
        ("application/json", b"null"),
        ("application/xml", b"<a>"),
        ("application/xml", b"{}"),
        ("application/xml", b'<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>'),
        ("application/xml", b"<a/>"),
    ],
)
def test_bodies_that_are_no_documents(nachweise: Bench, media: str, body: bytes) -> None:
    (fault,) = read(nachweise, Answer(200, (("Content-Type", media), ("ETag", '"1"')), body))
    assert set(fault.message) == {"de", "en"}


def test_a_key_that_stands_twice_is_told(nachweise: Bench, example: dict[str, Any]) -> None:
    body = json.dumps(example).encode().replace(b"{", b'{"abrufkennung": "x", ', 1)
    faults = read(nachweise, Answer(200, (("Content-Type", "application/json"), ("ETag", '"1"')), body))
    assert [fault.path for fault in faults] == ["/abrufkennung"]


def test_a_payload_names_the_requirement_and_the_place(nachweise: Bench, example: dict[str, Any]) -> None:
    without = {name: member for name, member in example.items() if name != "abrufkennung"}
    (fault,) = read(nachweise, answered(200, without, ETag='"1"'))
    assert fault.requirement == "nachweis:Nachweisantwort.abrufkennung/required"
    example["nachrichtenkopf"]["nachrichtentyp"]["code"] = "0301"
    (rule,) = read(nachweise, answered(200, example, ETag='"1"'))
    assert rule.requirement == "nachweis:rule/nachrichtentyp-0302"
    text = Codec(nachweise.find("nachweis@1.0.0").standard.data).encode(example, "Nachweisantwort").content
    (in_xml,) = read(nachweise, Answer(200, (("Content-Type", "application/xml"), ("ETag", '"1"')), text))
    assert in_xml.requirement == rule.requirement


def test_expectations(nachweise: Bench) -> None:
    standard = nachweise.subject.standard
    assert standard.interface is not None
    unknown = PROBLEM.format(version=standard.version)
    value = {"a": {"b/c": [1, True]}, "n": 1.0, "type": "about:blank"}
    table: list[tuple[Expectation, list[str]]] = [
        (Expectation(status=(200, 202)), []),
        (Expectation(status=(404,)), ["The status is 200 (about:blank) instead of 404"]),
        (Expectation(problem="abruf-unbekannt"), ["The status is 200 (about:blank) instead of 404 (abruf-unbekannt)"]),
        (
            Expectation(status=(200,), problem="abruf-unbekannt"),
            [f"The problem type is ‘about:blank’ instead of ‘{unknown}’"],
        ),
        (Expectation(media="json"), []),
        (Expectation(media="xml"), ["The media type is ‘application/json’ instead of ‘application/xml’"]),
        (Expectation(headers={"etag": ""}), []),
        (Expectation(headers={"ETag": '"[0-9]+"'}), []),
        (Expectation(headers={"ETag": "[0-9]+"}), ['Header ‘ETag’ is ‘"1"’ and does not match [0-9]+']),
        (Expectation(headers={"Link": ""}), ["Header ‘Link’ is missing"]),
        (Expectation(values={"/a/b~1c/1": True, "/n": 1, "/x": None, "/a/b~1c/2": None}), []),
        (Expectation(values={"/a/b~1c": [1, True]}), []),
        (Expectation(values={"/a/b~1c": [1]}), ["‘/a/b~1c’ is [1, true] instead of [1]"]),
        (Expectation(values={"/a/b~1c/1": 1}), ["‘/a/b~1c/1’ is true instead of 1"]),
        (Expectation(values={"/n": "1"}), ["‘/n’ is 1.0 instead of 1"]),
        (Expectation(values={"/n": None}), ["‘/n’ is 1.0 and should be missing"]),
        (Expectation(values={"/x/y": 1}), ["‘/x/y’ is missing"]),
    ]
    for expect, messages in table:
        answer = answered(200, value, ETag='"1"')
        assert english(list(unexpected(standard, standard.interface, expect, answer, value))) == messages


def test_equality_of_values() -> None:
    assert same({"a": [1, {"b": None}]}, {"a": [1.0, {"b": None}]})
    assert not same({"a": 1}, {"a": 1, "b": 2})
    assert not same(0, False)
    assert not same("1", 1)
    assert found_at([{"a": 1}], "/0/a") == 1


@pytest.mark.parametrize(
    ("schema", "text", "is_one"),
    [
        ({"type": "integer"}, "-12", True),
        ({"type": "integer"}, "1_000", False),
        ({"type": "integer"}, "٣", False),
        ({"type": "integer"}, "9" * 5000, False),
        ({"type": "number"}, "1.5e3", True),
        ({"type": "number"}, "nan", False),
        ({"type": "number"}, "1e999", False),
        ({"type": "boolean"}, "true", True),
        ({"type": "boolean"}, "True", False),
        ({"type": "array", "items": {"type": "integer"}}, "1, 2", True),
        ({"type": "array", "items": {"type": "integer"}}, "1,x", False),
    ],
)
def test_texts_on_the_wire_stand_for_values(nachweise: Bench, schema: dict[str, Any], text: str, is_one: bool) -> None:
    described = Described(nachweise.subject.standard, nachweise.contract.document)
    assert described.takes(schema, text) is is_one
