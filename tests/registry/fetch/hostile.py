"""A web server on this machine that serves a folder and misbehaves as it is told to."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

Behaviour = Callable[["Handler", bytes], bool]
"""Answers a request for a file with this content in its own way; or not (False), and it is answered as it should be."""


class Handler(BaseHTTPRequestHandler):
    root: Path
    behaviours: dict[str, Behaviour]
    asked: list[str]
    protocol_version = "HTTP/1.1"

    def do_GET(self) -> None:
        self.close_connection = True
        path = self.path.removeprefix("/registry/")
        self.asked.append(f"{path} {self.headers.get('Range', '')}".strip())
        file = self.root / path
        content = file.read_bytes() if file.is_file() else None
        behaviour = self.behaviours.get(path)
        if behaviour is not None and behaviour(self, content or b""):
            return
        if content is None:
            self.answer(404, b"nothing here")
            return
        start = int((self.headers.get("Range") or "bytes=0-")[6:].rstrip("-"))
        if start:
            range_ = f"bytes {start}-{len(content) - 1}/{len(content)}"
            self.answer(206, content[start:], {"Content-Range": range_})
        else:
            self.answer(200, content)

    def answer(
        self, status: int, body: bytes, headers: dict[str, str] | None = None, length: int | None = None
    ) -> None:
        self.send_response(status)
        for name, value in (headers or {}).items():
            self.send_header(name, value)
        self.send_header("Content-Length", str(len(body) if length is None else length))
        self.send_header("Connection", "close")
        self.end_headers()
        self.write(body)

    def write(self, body: bytes) -> None:
        try:
            self.wfile.write(body)
            self.wfile.flush()
        except OSError:
            return

    def log_message(self, format: str, *args: object) -> None:
        return


class Served:
    """A running server. asked: what was asked for, with ranges."""

    def __init__(self, address: str, asked: list[str]) -> None:
        self.address = address
        self.asked = asked


@contextmanager
def serving(root: Path, behaviours: dict[str, Behaviour]) -> Iterator[Served]:
    asked: list[str] = []
    handler = type("Bound", (Handler,), {"root": root, "behaviours": behaviours, "asked": asked})
    server = ThreadingHTTPServer(("127.0.0.1", 0), handler)
    server.daemon_threads = True
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01}, daemon=True)
    thread.start()
    try:
        yield Served(f"http://127.0.0.1:{server.server_port}/registry/", asked)
    finally:
        server.shutdown()
        server.server_close()


def redirected(to: str) -> Behaviour:
    def behave(handler: Handler, _: bytes) -> bool:
        handler.answer(302, b"", {"Location": to})
        return True

    return behave


def in_circles(handler: Handler, _: bytes) -> bool:
    handler.answer(302, b"", {"Location": handler.path})
    return True


def announced(length: int) -> Behaviour:
    def behave(handler: Handler, _: bytes) -> bool:
        handler.answer(200, b"", length=length)
        return True

    return behave


def endless(handler: Handler, content: bytes) -> bool:
    """Much more than anybody asked for, without saying how much."""
    handler.send_response(200)
    handler.end_headers()
    for _ in range(300):
        handler.write(bytes(1 << 16))
    return True


def dripping(handler: Handler, content: bytes) -> bool:
    """A byte now and then."""
    handler.send_response(200)
    handler.send_header("Content-Length", str(len(content)))
    handler.end_headers()
    for at in range(len(content)):
        handler.write(content[at : at + 1])
        time.sleep(0.05)
    return True


def dripping_head(handler: Handler, _: bytes) -> bool:
    """An answer whose head never ends."""
    for number in range(40):
        handler.write(f"X-{number}: x\r\n".encode() if number else b"HTTP/1.1 200 OK\r\n")
        time.sleep(0.05)
    return True


def silent(handler: Handler, _: bytes) -> bool:
    time.sleep(1)
    return True


def cut_off(times: int, at: float = 0.5) -> Behaviour:
    """The first few answers end in the middle."""
    left = [times]

    def behave(handler: Handler, content: bytes) -> bool:
        if not left[0]:
            return False
        left[0] -= 1
        start = int((handler.headers.get("Range") or "bytes=0-")[6:].rstrip("-"))
        rest = content[start:]
        headers = {"Content-Range": f"bytes {start}-{len(content) - 1}/{len(content)}"} if start else {}
        handler.answer(206 if start else 200, rest[: int(at * len(rest))], headers, len(rest))
        return True

    return behave


def another_part(handler: Handler, content: bytes) -> bool:
    """Asked to go on, it begins somewhere else."""
    if not handler.headers.get("Range"):
        return cut_off(1)(handler, content)
    handler.answer(206, content[1:], {"Content-Range": f"bytes 1-{len(content) - 1}/{len(content)}"})
    return True


def without_ranges(times: int) -> Behaviour:
    """Cut off a few times, and begins anew whenever it is asked to go on."""
    left = [times]

    def behave(handler: Handler, content: bytes) -> bool:
        left[0] -= 1
        handler.answer(200, content[: len(content) // 2] if left[0] >= 0 else content, length=len(content))
        return True

    return behave


def failing(status: int, times: int) -> Behaviour:
    left = [times]

    def behave(handler: Handler, _: bytes) -> bool:
        left[0] -= 1
        if left[0] < 0:
            return False
        handler.answer(status, b"no")
        return True

    return behave


def other(content: bytes) -> Behaviour:
    def behave(handler: Handler, _: bytes) -> bool:
        handler.answer(200, content)
        return True

    return behave


def zipped(handler: Handler, content: bytes) -> bool:
    import gzip

    handler.answer(200, gzip.compress(content), {"Content-Encoding": "gzip"})
    return True
