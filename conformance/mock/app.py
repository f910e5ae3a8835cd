"""The service as a web application (ASGI 3)."""

from __future__ import annotations

import asyncio
import time
from collections.abc import Callable, Iterable
from contextlib import suppress
from typing import Any

from conformance.api.message import Answer, Request
from conformance.library import Subject
from conformance.mock.contents import MOST_BYTES, Find
from conformance.mock.events import Delivery
from conformance.mock.faults import Fault
from conformance.mock.faults.fault import Receive, Send
from conformance.mock.faults.wire import answered
from conformance.mock.service import OWN_PATHS, Service

TICK_SECONDS = 0.2
Log = Callable[[Request, Answer, float], None]
"""Notes an exchange, and how many seconds it took."""


def app_by_subject(
    subject: Subject,
    faults: Iterable[Fault] = (),
    find: Find | None = None,
    deliver: Callable[[Delivery], None] = lambda delivery: None,
) -> App:
    """The reference server of an interface standard; raises Unsound. find, deliver: as a Service takes them."""
    return App(Service(subject, faults, find, deliver))


class App:
    """Hands requests to a service and answers to the server, and lets time pass for the service."""

    def __init__(self, service: Service, log: Log = lambda request, answer, seconds: None) -> None:
        """Begin; faults of the service that are on the wire take the place of the right answers."""
        self.service, self._log = service, log
        self._transport = next((f.transport for f in service.faults if f.transport), None)

    async def __call__(self, scope: Any, receive: Receive, send: Send) -> None:
        """Serve a request, or the span of the server's life."""
        if scope["type"] == "lifespan":
            await self._live(receive, send)
        elif scope["type"] == "http":
            await self._serve(scope, receive, send)

    async def _serve(self, scope: Any, receive: Receive, send: Send) -> None:
        body = await _body(receive)
        if body is None:
            return
        request = _request(scope, body)
        begin = time.monotonic()
        answer = self._answer(request)
        self._log(request, answer, time.monotonic() - begin)
        if self._transport is None or scope["path"] in OWN_PATHS:
            await answered(answer, send)
        else:
            await self._transport(answer, receive, send)

    def _answer(self, request: Request) -> Answer:
        """The answer; a bug of the service ends in 500 and is told at the end."""
        try:
            return self.service(request)
        except Exception as error:
            self.service.depart(f"{request.method} {request.url}: {error!r}")
            return Answer(500)

    def _advance(self) -> None:
        try:
            self.service.advance()
        except Exception as error:
            self.service.depart(f"what happens by itself: {error!r}")

    async def _live(self, receive: Receive, send: Send) -> None:
        await receive()
        ticking = asyncio.ensure_future(_every(TICK_SECONDS, self._advance))
        await send({"type": "lifespan.startup.complete"})
        await receive()
        ticking.cancel()
        with suppress(asyncio.CancelledError):
            await ticking
        await send({"type": "lifespan.shutdown.complete"})


async def _every(seconds: float, act: Callable[[], None]) -> None:
    while True:
        await asyncio.sleep(seconds)
        act()


async def _body(receive: Receive) -> bytes | None:
    """The body of a request, or a little more of it than the service takes; None where the caller went away."""
    found = bytearray()
    while len(found) <= MOST_BYTES:
        message = await receive()
        if message["type"] == "http.disconnect":
            return None
        found += message.get("body", b"")
        if not message.get("more_body"):
            break
    return bytes(found)


def _request(scope: Any, body: bytes) -> Request:
    headers = tuple((name.decode("latin-1"), value.decode("latin-1")) for name, value in scope["headers"])
    server = scope.get("server") or ("localhost", 80)
    host = next((value for name, value in headers if name == "host"), f"{server[0]}:{server[1]}")
    path = (scope.get("raw_path") or scope["path"].encode()).decode("latin-1").partition("?")[0]
    query = scope["query_string"].decode("latin-1")
    url = f"{scope['scheme']}://{host}{path}" + (f"?{query}" if query else "")
    return Request(scope["method"], url, headers, body)
