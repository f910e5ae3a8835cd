"""Requests over the network, each ended in bounded time and memory whatever the server does.

Nothing is followed and nothing is kept: an answer with a redirect is an answer, every request has its own connection.
"""

from __future__ import annotations

import http.client
import socket
import ssl
import threading
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from urllib.parse import urlsplit

from conformance.api.message import Answer, Request, Unanswered
from conformance.api.words import told

MOST = 16 * 1024 * 1024
"""Bytes of a body that are read; more is a fault of the server."""
CONNECTING = 10.0
_PIECE = 64 * 1024


class Wire:
    """Sends over TCP or TLS. context: of TLS, with the certificates that are trusted and shown."""

    def __init__(self, context: ssl.SSLContext | None = None, most: int = MOST) -> None:
        """Prepare; without a context TLS trusts what the system trusts."""
        self._context, self._most = context, most

    def reach(self, url: str, seconds: float = CONNECTING) -> None:
        """Open a connection and close it; raises Unanswered where nobody listens."""
        with self._connected(url, seconds):
            return

    def __call__(self, request: Request, seconds: float) -> Answer:
        """The answer; raises Unanswered when none comes in time, whole and well-formed, ValueError for no request."""
        with self._connected(request.url, seconds) as (connection, late):
            _prepare(connection, request)
            try:
                return self._exchanged(connection, request)
            except (OSError, http.client.HTTPException, ValueError) as error:
                if late.is_set() or isinstance(error, TimeoutError):
                    raise Unanswered(told("late", seconds=f"{seconds:g}")) from error
                raise Unanswered(_reason(error)) from error

    @contextmanager
    def _connected(self, url: str, seconds: float) -> Iterator[tuple[http.client.HTTPConnection, threading.Event]]:
        """A connection that ends after so many seconds in all, and what tells that it did."""
        parts, late = urlsplit(url), threading.Event()
        secure = parts.scheme == "https"
        port = parts.port or (443 if secure else 80)
        connection = http.client.HTTPConnection(
            parts.hostname or "", port, timeout=max(min(seconds, CONNECTING), 0.001)
        )
        timer = threading.Timer(seconds, _cut, (connection, late))
        timer.daemon = True
        timer.start()
        try:
            self._open(connection, secure)
            connection.sock.settimeout(seconds)
            yield connection, late
        finally:
            timer.cancel()
            connection.close()

    def _open(self, connection: http.client.HTTPConnection, secure: bool) -> None:
        try:
            connection.connect()
            if secure:
                context = self._context or ssl.create_default_context()
                shell = context.wrap_socket(
                    connection.sock, server_hostname=connection.host, do_handshake_on_connect=False
                )
                connection.sock = shell
                shell.do_handshake()
        except (OSError, ValueError) as error:
            reason = "timeout" if isinstance(error, TimeoutError) else _plain(error)
            raise Unanswered(told("unreachable", reason=reason), reached=False) from error

    def _exchanged(self, connection: http.client.HTTPConnection, request: Request) -> Answer:
        with suppress(BrokenPipeError, ConnectionResetError):
            # A server may answer and close before it has read all, and its answer counts.
            connection.endheaders(request.body or None)
        answer = connection.getresponse()
        found, promised = bytearray(), answer.length
        while piece := answer.read(_PIECE):
            found += piece
            if len(found) > self._most:
                raise Unanswered(told("huge", most=f"{self._most // 1024} KiB"))
        if promised is not None and len(found) < promised:
            raise Unanswered(told("cut", size=str(len(found)), promised=str(promised)))
        return Answer(answer.status, tuple(answer.getheaders()), bytes(found))


def _prepare(connection: http.client.HTTPConnection, request: Request) -> None:
    """Write the head of a request; raises ValueError for one that HTTP cannot carry."""
    parts = urlsplit(request.url)
    target = (parts.path or "/") + (f"?{parts.query}" if parts.query else "")
    names = {name.lower() for name, _ in request.headers}
    try:
        connection.putrequest(request.method, target, skip_host="host" in names, skip_accept_encoding=True)
    except http.client.InvalidURL as error:
        raise ValueError(str(error)) from error
    for name, value in request.headers:
        connection.putheader(name, value.encode("latin-1", "replace"))
    if "content-length" not in names and (request.body is not None or request.method in ("POST", "PUT", "PATCH")):
        connection.putheader("Content-Length", str(len(request.body or b"")))
    connection.putheader("Connection", "close")


def _cut(connection: http.client.HTTPConnection, late: threading.Event) -> None:
    """End a connection from outside: what reads from it finds its end."""
    late.set()
    try:
        socket.socket.shutdown(connection.sock, socket.SHUT_RDWR)
    except (OSError, TypeError):
        return


def _reason(error: Exception) -> dict[str, str]:
    if isinstance(error, (ConnectionError, http.client.RemoteDisconnected)):
        return told("reset")
    if isinstance(error, http.client.IncompleteRead):
        return told("cut", size=str(len(error.partial)), promised="?")
    return told("no-http", reason=_plain(error))


def _plain(error: Exception) -> str:
    """What failed, in one line, without addresses in memory or numbers of the system."""
    if isinstance(error, ssl.SSLError):
        return error.reason or "TLS"
    if isinstance(error, OSError):
        return error.strerror or type(error).__name__
    return " ".join(str(error).split())[:200] or type(error).__name__
