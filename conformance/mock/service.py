"""The service behind a reference server: every request gets an answer, whether it comes over the network or not."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterable
from datetime import UTC, datetime
from http import HTTPStatus
from typing import TYPE_CHECKING
from urllib.parse import parse_qs, urlsplit

import msgspec

from conformance.api.message import Answer, Request
from conformance.library import Subject, Unsound
from conformance.mock.access import TOKEN_PATH, Access
from conformance.mock.behaviours import Behaviours, Call
from conformance.mock.conditions import Conditions
from conformance.mock.contents import Contents, Find, negotiated
from conformance.mock.events import Delivery, Events
from conformance.mock.expressions import UNWORKABLE
from conformance.mock.idempotency import HEADER as KEY
from conformance.mock.idempotency import Keys
from conformance.mock.judge import departures
from conformance.mock.paging import Paging
from conformance.mock.parameters import Parameters
from conformance.mock.refused import Problems, Refused, plain_problem
from conformance.mock.reply import Reply
from conformance.mock.routes import Route, Routes
from conformance.mock.samples import Samples
from conformance.signatures import reference_key
from generators.model.exchange import problems_of, responses_of
from generators.model.interface import Operation
from generators.openapi.bodies import media_types
from generators.vectors.interface.described import Described

if TYPE_CHECKING:
    from conformance.mock.faults import Fault

KEYS_PATH = "/.well-known/jwks.json"
OWN_PATHS = (TOKEN_PATH, KEYS_PATH)
"""Addresses of the reference server that are none of the interface: tokens, and the key of its signatures."""
Rewrite = Callable[[Operation, Reply], Reply]
"""Turns a right answer into a wrong one."""


class Service:
    """An interface standard in operation. Its parts are attributes, so that a fault can exchange them.

    departures: what was wrong with its own answers; empty with faults, which are wrong on purpose.
    """

    def __init__(
        self,
        subject: Subject,
        faults: Iterable[Fault] = (),
        find: Find | None = None,
        deliver: Callable[[Delivery], None] = lambda delivery: None,
        clock: Callable[[], float] = time.monotonic,
    ) -> None:
        """Begin to serve; raises Unsound.

        find: where data standards are found, for their business rules. deliver: what sends events. clock: seconds, by
        which things happen by themselves.
        """
        standard = subject.standard
        assert standard.interface is not None
        document = msgspec.json.decode(subject.content(f"openapi/{subject.name}.openapi.json"))
        self.described = Described(standard, document)
        self.interface = standard.interface
        self._routes, self._problems, self._clock = Routes(self.interface), Problems(standard), clock
        self.access = Access(self.interface)
        self.parameters = Parameters(self.described)
        self.contents = Contents(standard, find)
        self.events = Events(self.interface, self.contents, deliver)
        self.keys, self.conditions, self.paging = Keys(), Conditions(), Paging(standard.models)
        self.samples, self.models = Samples(standard, self.described), standard.models
        try:
            self.behaviours = Behaviours(standard, self.samples, lambda *event: self.events.send(*event))
        except UNWORKABLE as error:
            raise Unsound(f"{subject.id}: its test environment cannot be carried out: {error}") from error
        self.negotiate = negotiated
        self.rewrites: list[Rewrite] = []
        self.departures: list[str] = []
        self.faults = tuple(faults)
        for fault in self.faults:
            fault.apply(self)

    def __call__(self, request: Request, seconds: float = 0) -> Answer:
        """The answer to a request; without network it comes at once."""
        self.advance()
        try:
            path = urlsplit(request.url).path
        except ValueError:
            return self._written(plain_problem(400))
        headers = {name.lower(): value for name, value in request.headers}
        answer = self._answer(request, path, headers)
        self.advance()
        if request.method == "HEAD":
            return Answer(answer.status, (*answer.headers, ("Content-Length", str(len(answer.body)))))
        bodiless = answer.status in (HTTPStatus.NO_CONTENT, HTTPStatus.NOT_MODIFIED)
        return answer._replace(body=b"") if bodiless else answer

    def advance(self) -> None:
        """Let happen what happens by itself until now."""
        self.behaviours.advance(self._clock(), _now())

    def _answer(self, request: Request, path: str, headers: dict[str, str]) -> Answer:
        if path == TOKEN_PATH and request.method == "POST":
            return self._written(self.access.issued(headers.get("authorization"), request.body or b""))
        if path == KEYS_PATH and request.method == "GET":
            keys = {"keys": [reference_key().as_dict(private=False)]}
            return self._written(Reply(200, {}, value=keys, media="application/json"))
        route = self._routes.found(request.method, path)
        if isinstance(route, list):
            reply = plain_problem(405, {"Allow": ", ".join(route)}) if route else plain_problem(404)
            return self._written(reply)
        try:
            answer = self._written(self._rewritten(route.operation, self._reply(route, request, headers)))
        except Refused as refused:
            answer = self._written(self._rewritten(route.operation, self._problems.reply(route.operation, refused)))
        except UNWORKABLE as error:
            self.depart(f"{route.operation.id}: {error}")
            return self._written(plain_problem(500))
        if not self.faults:
            for what in departures(self.described, route.operation.id, answer):
                self.depart(f"{route.operation.id}: {what}")
        return answer

    def depart(self, what: str) -> None:
        """Note what was wrong with an answer, once; with faults it is on purpose."""
        if not self.faults and what not in self.departures:
            self.departures.append(what)

    def _rewritten(self, operation: Operation, reply: Reply) -> Reply:
        for rewrite in self.rewrites:
            reply = rewrite(operation, reply)
        return reply

    def _reply(self, route: Route, request: Request, headers: dict[str, str]) -> Reply:
        """What an operation answers; raises Refused. Access is checked before anything else is looked at."""
        operation, parts = route.operation, urlsplit(request.url)
        self.access.check(operation, headers.get("authorization"))
        query = parse_qs(parts.query, keep_blank_values=True)
        single = {"path": route.path, "header": headers}
        given = {place: {name: [text] for name, text in texts.items()} for place, texts in single.items()}
        values = self.parameters.read(operation.id, {**given, "query": query})
        media = self._acceptable(operation, headers)
        body = self.contents.read(operation.request, headers.get("content-type", ""), request.body or b"")
        base = f"{parts.scheme}://{parts.netloc}{self.interface.base_path}"
        call = Call(operation, body, values, base, _now())
        key, told = headers.get(KEY), (route.path, body)
        reply = self.keys.repeated(operation, key, told)
        if reply is None:
            admitted = self.behaviours.admitted(call)
            self.contents.rule(operation.request, body)
            self.conditions.require(operation, headers, lambda: self._current(call, parts.path))
            reply = self.behaviours.carried_out(admitted)
            self.keys.remember(operation, key, told, reply)
        reply = self.paging.part(operation, values["query"], f"{parts.scheme}://{parts.netloc}{parts.path}", reply)
        reply = self.conditions.tagged(operation, headers, reply)
        has_body = reply.value is not None or reply.content is not None
        return reply._replace(media=reply.media or media(reply.status)) if has_body else reply

    def _acceptable(self, operation: Operation, headers: dict[str, str]) -> Callable[[int], str]:
        """The media type of an answer by its status; that of the request where the caller has no wish.

        Raises Refused where none is acceptable and the operation has a problem type for that; otherwise the wish is
        disregarded, as a server may do (RFC 9110, section 12.5.1).
        """
        offers = {r.status: media_types(r.body) for r in responses_of(operation) if r.body is not None}
        own = headers.get("content-type", "").partition(";")[0].strip().lower()
        chosen = {status: self.negotiate(headers.get("accept"), kinds, own) for status, kinds in offers.items()}
        if "" in chosen.values() and any(p.status == 406 for p in problems_of(self.interface, operation)):
            raise Refused("unacceptable")
        return lambda status: chosen[status] or offers[status][0]

    def _current(self, call: Call, path: str) -> Reply | None:
        """The present state of a resource: what reading it would answer; None where nothing is kept."""
        route = self._routes.found("GET", path)
        if not isinstance(route, Route) or not self.behaviours.describes(route.operation):
            return None
        reading = call._replace(operation=route.operation, body=None)
        return self.behaviours.carried_out(self.behaviours.admitted(reading), reading=True)

    def _written(self, reply: Reply) -> Answer:
        if reply.content is None and reply.value is None:
            return Answer(reply.status, tuple(reply.headers.items()))
        headers = tuple({"Content-Type": reply.media, **reply.headers}.items())
        if reply.content is not None:
            return Answer(reply.status, headers, reply.content)
        return Answer(reply.status, headers, self.contents.written(reply.payload, reply.value, reply.media))


def _now() -> str:
    return datetime.now(UTC).isoformat(timespec="seconds")
