"""Carries out scenarios against a service without a network: as much of them as shows whether it answers as owed."""

from __future__ import annotations

import itertools
import re
import uuid
from collections.abc import Iterable, Iterator
from typing import Any
from urllib.parse import quote, urlencode

import msgspec

from conformance.api.message import Answer, Request
from conformance.library import Subject
from conformance.mock import Service
from conformance.mock.contents import Find
from conformance.mock.events import Delivery
from conformance.mock.faults import Fault
from conformance.mock.judge import departures
from conformance.signatures import REFERENCE_SECRET, detached_is_signed, reference_key, webhook_is_signed
from generators.codec import Codec, xml_document
from generators.codec.json_text import json_text
from generators.model.exchange import parameters_of, problem_type
from generators.model.pointer import changed, tokens
from generators.model.scenario import Scenario, ScenarioStep
from generators.openapi.bodies import is_xml, media_types

HOST = "http://mock.example"
CALLBACKS = "https://client.example/events"
BRACES = re.compile(r"\{([A-Za-z_][A-Za-z0-9_.-]*)\}")
UUID = re.compile(r"[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}")
FULL = {"json": "application/json", "xml": "application/xml"}


class Replay:
    """A run of one scenario: its values, the events that came, and what was not as expected."""

    def __init__(self, subject: Subject, find: Find | None, faults: Iterable[Fault] = ()) -> None:
        self.now = 0.0
        self.events: list[Delivery] = []
        self.answers: list[Answer] = []
        self.standard = subject.standard
        self.service = Service(subject, faults, find, self.events.append, lambda: self.now)
        self.service.events.address = CALLBACKS

    def uuids(self) -> list[str]:
        """The identifiers in all answers so far."""
        return [found for answer in self.answers for found in UUID.findall(answer.body.decode("latin-1"))]

    def wait(self, seconds: float) -> None:
        self.now += seconds
        self.service.advance()

    def faults(self, scenario: Scenario) -> Iterator[str]:
        self.events.clear()
        values = {n: CALLBACKS if "://" in str(v) else v for n, v in scenario.inputs.items()}
        for step in scenario.steps:
            most = step.repeat.most if step.repeat else 1
            for attempt in range(most):
                if attempt:
                    self.wait(step.repeat.every if step.repeat else 1)
                found = list(self._event(step, values) if step.event else self._step(scenario, step, values))
                if not found:
                    break
            yield from (f"{step.id}: {fault}" for fault in found)

    def _event(self, step: ScenarioStep, values: dict[str, Any]) -> Iterator[str]:
        for _ in itertools.takewhile(lambda n: n < step.within, itertools.count()):
            for delivery in self.events:
                value = msgspec.json.decode(delivery.content)
                if delivery.event == step.event and not list(_differences(step, values, value, delivery.headers)):
                    yield from [] if _is_signed(delivery) else ["the signature is wrong"]
                    return
            self.wait(1)
        yield f"event {step.event} did not come"

    def _step(self, scenario: Scenario, step: ScenarioStep, values: dict[str, Any]) -> Iterator[str]:
        answer = self.service(self.request(scenario, step, values))
        self.answers.append(answer)
        expect = step.expect
        yield from departures(self.service.described, step.operation, answer)
        if expect.status and answer.status not in expect.status:
            yield f"status {answer.status}: {answer.body[:300]!r}"
            return
        wanted = FULL.get(expect.media, expect.media)
        if wanted and answer.media != wanted:
            yield f"media {answer.media}"
            return
        value = self._value(answer)
        if expect.problem:
            assert self.standard.interface
            problem = self.standard.interface.problem(expect.problem)
            assert problem
            if _at(value, "/type") != problem_type(self.standard, problem):
                yield f"problem {_at(value, '/type')}"
        headers = {name: answer.header(name) or "" for name, _ in answer.headers}
        yield from _differences(step, values, value, headers)
        for capture in step.captures:
            values[capture.name] = answer.header(capture.header) if capture.header else _at(value, capture.pointer)

    def _value(self, answer: Answer) -> Any:
        if answer.media.endswith("json") and answer.body:
            return msgspec.json.decode(answer.body)
        if is_xml(answer.media):
            decoded = [Codec(m).decode(xml_document(answer.body)) for m in self.standard.models.values()]
            return next(d.value for d in decoded if d.root)
        return None

    def request(self, scenario: Scenario, step: ScenarioStep, values: dict[str, Any]) -> Request:
        assert self.standard.interface
        operation = self.standard.interface.operation(step.operation)
        assert operation
        given = {name.lower(): filled(value, values) for name, value in step.parameters.items()}
        path, query = operation.path, dict[str, str]()
        headers = {} if step.access == "none" else {"Authorization": f"Bearer {step.access}"}
        for parameter in parameters_of(operation):
            name = parameter.name.lower()
            value = given.pop(name) if name in given else _default(scenario, step, name)
            if parameter.place == "path":
                path = path.replace(f"{{{parameter.name}}}", quote(str(value), safe=""))
            elif value is not None:
                (query if parameter.place == "query" else headers)[parameter.name] = str(value)
        headers |= {name: str(value) for name, value in given.items() if value is not None}
        if step.expect.media:
            headers.setdefault("accept", FULL.get(step.expect.media, step.expect.media))
        body = self._body(step, values)
        if body is not None:
            default = media_types(operation.request)[0] if operation.request else ""
            headers["Content-Type"] = FULL.get(step.media, step.media) or default
        url = HOST + self.standard.interface.base_path + path + (f"?{urlencode(query)}" if query else "")
        return Request(operation.method.upper(), url, tuple(headers.items()), body)

    def _body(self, step: ScenarioStep, values: dict[str, Any]) -> bytes | None:
        if step.raw is not None:
            return step.raw.encode()
        if not step.example:
            return None
        example = next(e for e in self.standard.examples if e.name == step.example)
        value = changed(example.value, filled(step.payload, values))
        if step.media != "xml":
            return json_text(value)
        return Codec(self.standard.models[example.standard]).encode(value, example.root).content


def _is_signed(delivery: Delivery) -> bool:
    headers = delivery.headers
    if "x-jws-signature" in headers:
        return detached_is_signed(delivery.content, headers["x-jws-signature"], reference_key())
    identifier, timestamp = headers["webhook-id"], headers["webhook-timestamp"]
    return webhook_is_signed(REFERENCE_SECRET, identifier, timestamp, delivery.content, headers["webhook-signature"])


def _default(scenario: Scenario, step: ScenarioStep, name: str) -> str | None:
    return str(uuid.uuid5(uuid.NAMESPACE_URL, f"{scenario.id}#{step.id}")) if name == "idempotency-key" else None


def filled(value: Any, values: dict[str, Any]) -> Any:
    if isinstance(value, dict):
        return {key: filled(member, values) for key, member in value.items()}
    if not isinstance(value, str):
        return value
    whole = BRACES.fullmatch(value)
    if whole and whole[1] in values:
        return values[whole[1]]
    return BRACES.sub(lambda m: str(values.get(m[1], m[0])), value)


def _differences(step: ScenarioStep, values: dict[str, Any], value: Any, headers: dict[str, str]) -> Iterator[str]:
    lower = {name.lower(): text for name, text in headers.items()}
    for name, pattern in step.expect.headers.items():
        if not re.fullmatch(filled(pattern, values) or ".*", lower.get(name.lower(), "\0")):
            yield f"{name}: {lower.get(name.lower())}"
    for pointer, wanted in step.expect.values.items():
        if _at(value, pointer) != filled(wanted, values):
            yield f"{pointer}: {_at(value, pointer)}"


def _at(value: Any, pointer: str) -> Any:
    for token in tokens(pointer):
        if isinstance(value, dict):
            value = value.get(token)
        elif isinstance(value, list) and token.isdigit():
            value = value[int(token)] if int(token) < len(value) else None
        else:
            return None
    return value
