"""Requests that schemathesis has drawn, sent within the limits of the run; every answer is held to the contract."""

from __future__ import annotations

import time
from collections.abc import Callable
from typing import Any

import msgspec
import requests
from lxml import etree
from schemathesis import Case, Response, SerializationContext
from schemathesis.transport.requests import REQUESTS_TRANSPORT, RequestsTransport

from conformance.api.message import Answer, Request, Unanswered
from conformance.api.plan import Exhausted, Plan
from conformance.api.words import told
from conformance.report import Fault
from generators.codec import Unreadable, xml_document
from generators.model.interface import Operation
from generators.model.pointer import changed, found_at, tokens
from generators.openapi.bodies import TEXTS

SECONDS = 10.0
"""Until when an answer has to be there, where no scenario says otherwise."""
OUTSIDE = (400, 404, 405, 414, 431)
"""Statuses with which what stands before a service refuses addresses and headers that it cannot read (RFC 9110)."""

NOWHERE = "https://callbacks.invalid/"
"""Where events are sent that made-up requests cause, if they are received nowhere."""
_XML = ("application/xml", "text/xml")
_OWN = ("content-length", "connection", "accept-encoding", "user-agent", "x-schemathesis-testcaseid")
"""Headers that come from the tools, not from what was drawn."""

Seen = Callable[["Case[Any]", Request, Answer | None, list[Fault]], None]
"""What is told of every request: the case that it was made of, itself, its answer, and what is wrong with that."""
Unsent = Callable[["Case[Any]", Exhausted], None]
"""What is told of a case whose request was not sent any more."""


class Relay(RequestsTransport):
    """Sends what schemathesis has drawn."""

    def __init__(self, plan: Plan, seen: Seen, unsent: Unsent, seconds: float) -> None:
        """Prepare to send for so many seconds."""
        super().__init__()
        self._copy_serializers_from(REQUESTS_TRANSPORT)
        self.serializer(*TEXTS, *_XML, "application/pdf", "application/octet-stream")(_as_it_is)
        self._plan, self._seen, self._unsent = plan, seen, unsent
        self._end = time.monotonic() + seconds
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
        except Exhausted as error:
            self.exhausted = error
            self._unsent(case, error)
            raise requests.ConnectionError(str(error)) from error
        self._seen(case, request, answer, self._faults(case, request, answer))
        headers: dict[str, list[str]] = {}
        for name, value in answer.headers:
            headers.setdefault(name.lower(), []).append(value)
        return Response(answer.status, headers, answer.body, prepared, time.monotonic() - started, verify=True)

    def _sent(self, request: Request) -> Answer:
        """The answer; raises Unanswered, and Exhausted when nothing is sent any more."""
        rest = self._end - time.monotonic()
        if rest <= 0:
            raise Exhausted(told("no-time"))
        return self._plan.limits(request, min(SECONDS, max(rest, 1.0)))

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
        own = self._plan.callbacks or NOWHERE
        return _addressed_xml(body, pointers, own) if _is_markup(body) else _addressed_json(body, pointers, own)

    def operation(self, case: Case[Any]) -> Operation | None:
        """The operation of the interface that a case calls."""
        return self._plan.interface.operation(case.operation.definition.raw.get("operationId", ""))

    def _faults(self, case: Case[Any], request: Request, answer: Answer) -> list[Fault]:
        operation = self.operation(case)
        if operation is None or (answer.status in OUTSIDE and _outside(case)):
            return []
        return self._plan.contract.read(operation, request.method, answer).faults


def _addressed_json(body: bytes, pointers: list[str], own: str) -> bytes:
    try:
        value = msgspec.json.decode(body)
    except (msgspec.DecodeError, UnicodeDecodeError, RecursionError):
        return body
    invented = [pointer for pointer in pointers if _is_address(found_at(value, pointer))]
    return msgspec.json.encode(changed(value, dict.fromkeys(invented, own))) if invented else body


def _addressed_xml(body: bytes, pointers: list[str], own: str) -> bytes:
    """The same in XML, where the name of an element is the last part of the pointer."""
    try:
        root = xml_document(body)
    except Unreadable:
        return body
    names = {tokens(pointer)[-1] for pointer in pointers}
    invented = [e for e in root.iter("{*}*") if etree.QName(e).localname in names and _is_address(e.text)]
    for element in invented:
        element.text = own
    return etree.tostring(root, encoding="UTF-8", xml_declaration=True) if invented else body


def _is_markup(body: bytes) -> bool:
    return body.lstrip()[:1] == b"<"


def _is_address(value: Any) -> bool:
    """Whether a server could take a value for an address to call; what is behind `#` is none of its business."""
    return isinstance(value, str) and value.lstrip()[:8].lower().startswith(("http://", "https://"))


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
