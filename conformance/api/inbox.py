"""Events that a server sends while scenarios run, received on a local port."""

from __future__ import annotations

import ssl
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from http import HTTPStatus
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any

from conformance.api.message import Request

MOST = 1024 * 1024
"""Bytes of an event that are read."""
KEPT = 1000
KEPT_BYTES = 64 * 1024 * 1024
"""Events that are kept, and what their bodies hold; a server that sends more is not listened to any longer."""
_SECONDS = 10
_DIGITS = 9
"""Digits of the longest number that is taken for a size."""


class Deaf(Exception):
    """No port to receive events at; the message says which and why."""


class Inbox:
    """The events that have arrived, in order; threads put them in, the run looks at them."""

    def __init__(self) -> None:
        """Nothing has arrived."""
        self._events: list[Request] = []
        self._size = 0
        self._arrival = threading.Condition()

    def __len__(self) -> int:
        """How many events have arrived."""
        return len(self._events)

    def put(self, event: Request) -> None:
        """Take an event."""
        with self._arrival:
            if len(self._events) < KEPT and self._size < KEPT_BYTES:
                self._events.append(event)
                self._size += len(event.body or b"")
            self._arrival.notify_all()

    def since(self, start: int, seconds: float) -> Iterator[Request]:
        """Events from a number on, as they arrive, for at most so many seconds."""
        deadline = time.monotonic() + seconds
        while True:
            with self._arrival:
                rest = deadline - time.monotonic()
                if len(self._events) <= start and rest > 0:
                    self._arrival.wait(rest)
                found = self._events[start:]
            yield from found
            start += len(found)
            if not found:
                return


@contextmanager
def listening(inbox: Inbox, host: str, port: int, context: ssl.SSLContext | None = None) -> Iterator[int]:
    """Receive events into an inbox meanwhile; the port, for 0 one that is free. Raises Deaf."""
    try:
        server = _Server((host, port), _handler(inbox))
    except OSError as error:
        raise Deaf(f"{host}:{port}: events cannot be received: {error.strerror or error}") from error
    if context is not None:
        server.socket = context.wrap_socket(server.socket, server_side=True, do_handshake_on_connect=False)
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.05}, daemon=True)
    thread.start()
    try:
        yield server.server_address[1]
    finally:
        server.shutdown()
        server.server_close()


class _Server(ThreadingHTTPServer):
    """Waits for nobody in the end, and says nothing of senders that break off or speak no HTTP: nothing has arrived."""

    daemon_threads, block_on_close = True, False

    def handle_error(self, request: Any, client_address: Any) -> None:
        """Say nothing."""


def _handler(inbox: Inbox) -> type[BaseHTTPRequestHandler]:
    class Handler(BaseHTTPRequestHandler):
        """Takes every POST and PUT, whatever its address, and answers 204."""

        timeout = _SECONDS

        def do_POST(self) -> None:
            size = self.headers.get("Content-Length", "")
            if not size.isascii() or not size.isdigit():
                self.send_error(HTTPStatus.LENGTH_REQUIRED)
                return
            if len(size) > _DIGITS or int(size) > MOST:
                self.send_error(HTTPStatus.REQUEST_ENTITY_TOO_LARGE)
                return
            body = self.rfile.read(int(size))
            if len(body) == int(size):
                inbox.put(Request(self.command, self.path, tuple(self.headers.items()), body))
                self.send_response(HTTPStatus.NO_CONTENT)
                self.end_headers()

        do_PUT = do_POST

        def log_message(self, format: str, *arguments: Any) -> None:
            """Say nothing: the report tells what arrived."""

    return Handler
