"""Servers that do to a client what no server should, over real sockets."""

from __future__ import annotations

import socket
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress

Behaviour = Callable[[socket.socket, threading.Event], None]

OK = b"HTTP/1.1 200 OK\r\nContent-Type: application/json\r\n"


@contextmanager
def served(behaviour: Behaviour, heads: list[bytes] | None = None) -> Iterator[str]:
    """The address of a server that does this on every connection, after it has read the head of the request."""
    ended = threading.Event()
    server = socket.create_server(("127.0.0.1", 0))

    def accept() -> None:
        while True:
            try:
                connection, _ = server.accept()
            except OSError:
                return
            threading.Thread(target=serve, args=(connection,), daemon=True).start()

    def serve(connection: socket.socket) -> None:
        with connection, suppress(OSError):
            read = b""
            while not read.endswith(b"\r\n\r\n") and (piece := connection.recv(1)):
                read += piece
            if heads is not None:
                heads.append(read)
            behaviour(connection, ended)

    threading.Thread(target=accept, daemon=True).start()
    try:
        yield f"http://127.0.0.1:{server.getsockname()[1]}"
    finally:
        ended.set()
        server.close()


def answering(content: bytes) -> Behaviour:
    return lambda connection, ended: connection.sendall(content)


def hangs(connection: socket.socket, ended: threading.Event) -> None:
    ended.wait(10)


def hangs_in_the_body(connection: socket.socket, ended: threading.Event) -> None:
    connection.sendall(OK + b"Content-Length: 100\r\n\r\n{")
    ended.wait(10)


def resets(connection: socket.socket, ended: threading.Event) -> None:
    connection.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, b"\1\0\0\0\0\0\0\0")


def drips_its_head(connection: socket.socket, ended: threading.Event) -> None:
    _drip(connection, ended, OK + b"X: " + b"y" * 1000)


def drips_its_body(connection: socket.socket, ended: threading.Event) -> None:
    connection.sendall(OK + b"Content-Length: 1000\r\n\r\n")
    _drip(connection, ended, b" " * 1000)


def drips_without_length(connection: socket.socket, ended: threading.Event) -> None:
    connection.sendall(OK + b"\r\n{}")
    _drip(connection, ended, b" " * 1000)


def continues_forever(connection: socket.socket, ended: threading.Event) -> None:
    while not ended.is_set():
        connection.sendall(b"HTTP/1.1 100 Continue\r\n\r\n")


def streams_forever(connection: socket.socket, ended: threading.Event) -> None:
    connection.sendall(OK + b"\r\n")
    while not ended.is_set():
        connection.sendall(b"[" * 65536)


def chunks_forever(connection: socket.socket, ended: threading.Event) -> None:
    connection.sendall(OK + b"Transfer-Encoding: chunked\r\n\r\n")
    while not ended.is_set():
        connection.sendall(b"10000\r\n" + b" " * 65536 + b"\r\n")


def sends_headers_forever(connection: socket.socket, ended: threading.Event) -> None:
    connection.sendall(OK)
    while not ended.is_set():
        connection.sendall(b"X-More: and more\r\n")


def _drip(connection: socket.socket, ended: threading.Event, content: bytes) -> None:
    for byte in content:
        if ended.is_set():
            return
        connection.sendall(bytes([byte]))
        time.sleep(0.02)
