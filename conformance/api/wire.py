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
        with self._connected(request.url, seconds) as line:
            _prepare(line.connection, request)
            try:
                answer = self._exchanged(line.connection, request)
            except (Unanswered, OSError, http.client.HTTPException, ValueError) as error:
                if line.cut or isinstance(error, TimeoutError):
                    raise Unanswered(told("late", seconds=f"{seconds:g}")) from error
                raise error if isinstance(error, Unanswered) else Unanswered(_reason(error)) from error
            if line.cut:
                raise Unanswered(told("late", seconds=f"{seconds:g}"))
            return answer

    @contextmanager
    def _connected(self, url: str, seconds: float) -> Iterator[_Line]:
        """An open line that ends after so many seconds in all."""
        parts = urlsplit(url)
        secure = parts.scheme == "https"
        port = parts.port or (443 if secure else 80)
        line = _Line(parts.hostname or "", port, max(min(seconds, CONNECTING), 0.001))
        timer = threading.Timer(seconds, line.end)
        timer.daemon = True
        timer.start()
        try:
            line.open(self._context or ssl.create_default_context() if secure else None, seconds)
            yield line
        finally:
            timer.cancel()
            line.connection.close()

    def _exchanged(self, connection: http.client.HTTPConnection, request: Request) -> Answer:
        with suppress(BrokenPipeError, ConnectionResetError):
            # A server may answer and close before it has read all, and its answer counts.
            connection.endheaders(request.body or None)
        with connection.getresponse() as answer:
            found, promised = bytearray(), answer.length
            while piece := answer.read(_PIECE):
                found += piece
                if len(found) > self._most:
                    raise Unanswered(told("huge", most=f"{self._most // 1024} KiB"))
        if promised is not None and len(found) < promised:
            raise Unanswered(told("cut", size=str(len(found)), promised=str(promised)))
        return Answer(answer.status, tuple(answer.getheaders()), bytes(found))


class _Line:
    """A connection that can be ended from outside while somebody reads from it. cut: it was."""

    def __init__(self, host: str, port: int, seconds: float) -> None:
        self.connection = http.client.HTTPConnection(host, port, timeout=seconds)
        self.cut = False
        self._socket: socket.socket | None = None

    def open(self, context: ssl.SSLContext | None, seconds: float) -> None:
        """Connect, with TLS in a context; raises Unanswered."""
        connection = self.connection
        try:
            connection.connect()
            self._keep(connection.sock)
            if context is not None:
                shell = context.wrap_socket(
                    connection.sock, server_hostname=connection.host, do_handshake_on_connect=False
                )
                connection.sock = shell
                self._keep(shell)
                shell.do_handshake()
        except (OSError, ValueError) as error:
            reason = "timeout" if self.cut or isinstance(error, TimeoutError) else _plain(error)
            raise Unanswered(told("unreachable", reason=reason), reached=False) from error
        connection.sock.settimeout(seconds)

    def _keep(self, end: socket.socket) -> None:
        """Keep what is to be ended; raises TimeoutError where its time is over, as after a slow look-up of a name."""
        self._socket = end
        if self.cut:
            raise TimeoutError

    def end(self) -> None:
        """Let whoever reads find the end. The socket is kept here, for a connection forgets it with the last answer."""
        self.cut = True
        with suppress(OSError):
            if self._socket is not None:
                socket.socket.shutdown(self._socket, socket.SHUT_RDWR)


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


def _reason(error: Exception) -> dict[str, str]:
    if isinstance(error, (ConnectionError, http.client.RemoteDisconnected)):
        return told("reset")
    if isinstance(error, http.client.IncompleteRead):
        return told("cut-off")
    return told("no-http", reason=_plain(error))


def _plain(error: Exception) -> str:
    """What failed, in one line, without addresses in memory or numbers of the system."""
    if isinstance(error, ssl.SSLError):
        return error.reason or "TLS"
    if isinstance(error, OSError):
        return error.strerror or type(error).__name__
    return " ".join(str(error).split())[:200] or type(error).__name__
