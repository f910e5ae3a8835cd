"""Requests over real sockets: right answers come whole, and everything else ends in a sentence within its time."""

from __future__ import annotations

import socket
import ssl
import threading
import time

import pytest

from conformance.api.message import Request, Unanswered
from conformance.api.wire import Wire
from tests.conformance.api import hostile

SECONDS = 0.4


def test_an_answer_comes_whole() -> None:
    content = b"HTTP/1.1 201 Created\r\nContent-Type: application/json; charset=utf-8\r\nX-A: 1\r\nX-A: 2\r\n\r\n{}"
    with hostile.served(hostile.answering(content)) as url:
        answer = Wire()(Request("GET", f"{url}/a?b=c"), 5)
    assert (answer.status, answer.body, answer.media) == (201, b"{}", "application/json")
    assert answer.header("x-a") == "1, 2"
    assert answer.header("x-b") is None


def test_a_request_arrives_as_it_is_written() -> None:
    seen: list[bytes] = []

    def note(connection: socket.socket, ended: threading.Event) -> None:
        seen.append(connection.recv(4, socket.MSG_WAITALL))
        connection.sendall(hostile.OK + b"\r\n")

    with hostile.served(note, seen) as url:
        Wire()(Request("POST", f"{url}/a%2Fb?c=%C3%A4", (("X-A", "ä"),), b"body"), 5)
    head, body = seen
    assert head.startswith(b"POST /a%2Fb?c=%C3%A4 HTTP/1.1\r\nHost: 127.0.0.1:")
    assert b"\r\nX-A: \xe4\r\nContent-Length: 4\r\nConnection: close" in head
    assert body == b"body"


@pytest.mark.parametrize(
    ("behaviour", "message"),
    [
        (hostile.hangs, "No complete answer came within 0.4 s"),
        (hostile.hangs_in_the_body, "No complete answer came within 0.4 s"),
        (hostile.drips_its_head, "No complete answer came within 0.4 s"),
        (hostile.drips_its_body, "No complete answer came within 0.4 s"),
        (hostile.drips_without_length, "No complete answer came within 0.4 s"),
        (hostile.continues_forever, "No complete answer came within 0.4 s"),
        (hostile.resets, "The server broke the connection off"),
        (hostile.answering(b""), "The server broke the connection off"),
        (hostile.streams_forever, "The body of the answer is larger than 1024 KiB"),
        (hostile.chunks_forever, "The body of the answer is larger than 1024 KiB"),
        (hostile.sends_headers_forever, "The answer is no HTTP: got more than 100 headers"),
        (hostile.answering(b"SSH-2.0-OpenSSH_9.6\r\n"), "The answer is no HTTP: SSH-2.0-OpenSSH_9.6"),
        (hostile.answering(b"\0\xff\xfe" * 50_000), "The answer is no HTTP: got more than 65536 bytes when reading"),
        (hostile.answering(b"HTTP/1.1 abc OK\r\n\r\n"), "The answer is no HTTP: HTTP/1.1 abc OK"),
        (hostile.answering(hostile.OK + b"Content-Length: 9\r\n\r\nab"), "The answer ends after 2 of 9 bytes"),
        (
            hostile.answering(hostile.OK + b"Transfer-Encoding: chunked\r\n\r\n5\r\nab"),
            "The answer breaks off halfway",
        ),
        (hostile.answering(hostile.OK + b"Transfer-Encoding: chunked\r\n\r\nxyz\r\n"), "The answer breaks off halfway"),
    ],
)
def test_a_hostile_server_ends_in_a_sentence(behaviour: hostile.Behaviour, message: str) -> None:
    started = time.monotonic()
    seconds = SECONDS if message.startswith("No complete") else 10
    with hostile.served(behaviour) as url, pytest.raises(Unanswered) as caught:
        Wire(most=1024 * 1024)(Request("GET", url), seconds)
    assert caught.value.message["en"].startswith(message)
    assert caught.value.reached
    assert time.monotonic() - started < 8


@pytest.mark.parametrize("location", ["http://127.0.0.1:9/elsewhere", "/", "file:///etc/passwd"])
def test_no_redirect_is_followed(location: str) -> None:
    content = f"HTTP/1.1 302 Found\r\nLocation: {location}\r\nContent-Length: 0\r\n\r\n".encode()
    with hostile.served(hostile.answering(content)) as url:
        answer = Wire()(Request("GET", url), 5)
    assert (answer.status, answer.header("Location")) == (302, location)


def test_nobody_there() -> None:
    with socket.create_server(("127.0.0.1", 0)) as server:
        port = server.getsockname()[1]
    for url in (f"http://127.0.0.1:{port}", f"https://127.0.0.1:{port}", "http://no-such-host.invalid"):
        with pytest.raises(Unanswered) as caught:
            Wire().reach(url, 2)
        assert not caught.value.reached


def test_plain_text_where_tls_is_expected() -> None:
    with hostile.served(hostile.answering(b"HTTP/1.1 200 OK\r\n\r\n")) as url, pytest.raises(Unanswered) as caught:
        Wire(ssl.create_default_context()).reach(url.replace("http:", "https:"), 1)
    assert "cannot be reached" in caught.value.message["en"]


@pytest.mark.parametrize(
    "request_",
    [Request("GET", "http://127.0.0.1:{port}/a b"), Request("GET", "http://127.0.0.1:{port}", (("X", "a\r\nB: c"),))],
)
def test_a_request_that_http_cannot_carry_is_not_blamed_on_the_server(request_: Request) -> None:
    with hostile.served(hostile.hangs) as url, pytest.raises(ValueError):
        Wire()(request_._replace(url=request_.url.format(port=url.rpartition(":")[2])), 5)


def test_an_answer_before_the_request_was_read_counts() -> None:
    content = b"HTTP/1.1 413 Content Too Large\r\nContent-Length: 0\r\nConnection: close\r\n\r\n"

    def refuse(connection: socket.socket, ended: threading.Event) -> None:
        connection.sendall(content)
        connection.shutdown(socket.SHUT_WR)
        ended.wait(0.2)

    with hostile.served(refuse) as url:
        assert Wire()(Request("PUT", url, (), b"x" * 4_000_000), 5).status == 413
