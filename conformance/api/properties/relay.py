"""Requests that schemathesis has drawn, sent within the limits of the run; every answer is held to the contract."""

from __future__ import annotations

import time
from collections.abc import Callable
from typing import Any
from urllib.parse import urlsplit

import msgspec
import requests
from schemathesis import Case, Response, SerializationContext
from schemathesis.transport.requests import REQUESTS_TRANSPORT, RequestsTransport

from conformance.api.expected import found_at
from conformance.api.message import Answer, Request, Unanswered
from conformance.api.plan import Exhausted, Plan
from conformance.api.words import told
from conformance.report import Fault
from generators.model.interface import Operation
from generators.model.pointer import changed
from generators.openapi.bodies import TEXTS

SECONDS = 10.0
"""Until when an answer has to be there, where no scenario says otherwise."""
OUTSIDE = (400, 404, 405, 414, 431)
"""Statuses with which what stands before a service refuses addresses and headers that it cannot read (RFC 9110)."""

_OWN = ("content-length", "connection", "accept-encoding", "user-agent", "x-schemathesis-testcaseid")
"""Headers that come from the tools, not from what was drawn."""

Seen = Callable[["Case[Any]", Request, Answer | None, list[Fault]], None]
"""What is told of every request: the case that it was made of, itself, its answer, and what is wrong with that."""


class Relay(RequestsTransport):
    """Sends what schemathesis has drawn."""

    def __init__(self, plan: Plan, seen: Seen, seconds: float) -> None:
        """Prepare to send for so many seconds."""
        super().__init__()
        self._copy_serializers_from(REQUESTS_TRANSPORT)
        self.serializer(*TEXTS, "application/pdf", "application/octet-stream")(_as_it_is)
        self._plan, self._seen, self._end = plan, seen, time.monotonic() + seconds
        self.exhausted: Exhausted | None = None

    def send(self, case: Case[Any], *, session: requests.Session | None = None, **options: Any) -> Response:
        """The answer; raises `requests.ConnectionError` where there is none, and at the end of the time."""
        given = {name: options.get(name) for name in ("headers", "params", "cookies")}
        data = self.serialize_case(case, base_url=self._plan.base, **given)
        prepared = requests.Request(**data).prepare()
        request = self._request(case, prepared)
        started = time.monotonic()
        try:
            answer = self._sent(request)
        except Unanswered as error:
            self._seen(case, request, None, [Fault(error.message)])
            raise requests.ConnectionError(str(error), request=prepared) from error
        self._seen(case, request, answer, self._faults(case, request, answer))
        headers: dict[str, list[str]] = {}
        for name, value in answer.headers:
            headers.setdefault(name.lower(), []).append(value)
        return Response(answer.status, headers, answer.body, prepared, time.monotonic() - started, verify=True)

    def _sent(self, request: Request) -> Answer:
        rest = self._end - time.monotonic()
        try:
            if rest <= 0:
                raise Exhausted(told("no-time"))
            return self._plan.limits(request, min(SECONDS, max(rest, 1.0)))
        except Exhausted as error:
            self.exhausted = error
            raise requests.ConnectionError(str(error)) from error

    def _request(self, case: Case[Any], prepared: requests.PreparedRequest) -> Request:
        """The request; where it names an address for events, it is that of the run and no invented one."""
        body = prepared.body.encode() if isinstance(prepared.body, str) else prepared.body
        operation = self.operation(case)
        content = body if isinstance(body, bytes) else None
        if operation is not None and operation.callbacks and content:
            content = self._addressed(operation, content)
        further = {name.lower() for name in prepared.headers}
        headers = [h for h in self._plan.headers if h[0].lower() not in further]
        own = ((name, _text(value)) for name, value in prepared.headers.items())
        headers += [(name, value) for name, value in own if name.lower() not in _OWN]
        return Request(str(prepared.method), str(prepared.url), tuple(headers), content)

    def _addressed(self, operation: Operation, body: bytes) -> bytes:
        events = (self._plan.interface.event(name) for name in operation.callbacks)
        pointers = [event.address for event in events if event is not None and event.address]
        try:
            value = msgspec.json.decode(body)
        except (msgspec.DecodeError, UnicodeDecodeError, RecursionError):
            return body
        for pointer in pointers:
            found = found_at(value, pointer)
            if isinstance(found, str) and urlsplit(found[:1000].split("#")[0]).scheme in ("http", "https"):
                own = self._plan.callbacks or "https://callbacks.invalid/"
                return msgspec.json.encode(changed(value, {pointer: own}))
        return body

    def operation(self, case: Case[Any]) -> Operation | None:
        """The operation of the interface that a case calls."""
        return self._plan.interface.operation(case.operation.definition.raw.get("operationId", ""))

    def _faults(self, case: Case[Any], request: Request, answer: Answer) -> list[Fault]:
        operation = self.operation(case)
        if operation is None or (answer.status in OUTSIDE and _outside(case)):
            return []
        return self._plan.contract.read(operation, request.method, answer).faults


def _outside(case: Case[Any]) -> bool:
    """Whether a request may be refused before it reaches the service: by its address, its headers or its method."""
    if case.method.lower() != case.operation.method.lower():
        return True
    parts = case.meta.components.items() if case.meta is not None else ()
    return any(part.mode.is_negative and place.value in ("path", "header", "cookie") for place, part in parts)


def _text(value: str | bytes) -> str:
    return value.decode("latin-1") if isinstance(value, bytes) else value


def _as_it_is(context: SerializationContext, value: Any) -> dict[str, Any]:
    return {"data": value if isinstance(value, bytes) else str(value).encode("utf-8", "replace")}
