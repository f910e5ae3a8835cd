"""Events: received on a port, told apart by what they say, and held to their signature."""

from __future__ import annotations

import socket
import struct
import threading
import time
import urllib.error
import urllib.request
from collections.abc import Callable
from typing import Any

import msgspec
import pytest

from conformance.api.arrival import NOTICE, Arrivals
from conformance.api.inbox import KEPT, KEPT_BYTES, MOST, Inbox, listening
from conformance.api.message import Answer, Request
from conformance.api.signing import NotVerifiable, Trust, keys_by_json
from conformance.signatures import REFERENCE_SECRET, detached_signature, reference_key, webhook_signature
from generators.model.interface import Event
from generators.model.scenario import Expectation
from tests.conformance.bench import Bench

HASHED = Event(id="e", signature="hmac-sha256", payload="nachweis:Ereignis")
SIGNED = Event(id="e", signature="jws")
BODY = b'{"a": 1}'


def hashed(
    body: bytes = BODY, age: int = 0, secret: str = REFERENCE_SECRET, other: dict[str, str] | None = None
) -> Answer:
    stamp = str(int(time.time()) - age)
    headers = {"webhook-id": "1", "webhook-timestamp": stamp}
    headers["webhook-signature"] = webhook_signature(secret, "1", stamp, body)
    return Answer(200, (("Content-Type", "application/json"), *{**headers, **(other or {})}.items()), body)


def signed(body: bytes = BODY, age: int = 0, other: dict[str, str] | None = None) -> Answer:
    value = detached_signature(body, reference_key(), int(time.time()) - age)
    return Answer(200, tuple({"x-jws-signature": value, **(other or {})}.items()), body)


def english(event: Event, received: Answer, trust: Trust | None = None) -> list[str]:
    return [fault.message["en"] for fault in (trust or Trust()).faults(event, received)]


def test_right_signatures() -> None:
    assert english(HASHED, hashed()) == []
    assert english(HASHED, hashed(secret="eigenes Geheimnis"), Trust("eigenes Geheimnis")) == []
    assert english(SIGNED, signed()) == []
    assert english(Event(id="e"), Answer(200)) == []


def test_several_signatures_while_secrets_are_changed() -> None:
    right = hashed().header("webhook-signature")
    assert english(HASHED, hashed(other={"webhook-signature": f"v1,AAAA {right}"})) == []


@pytest.mark.parametrize(
    ("event", "sent", "message"),
    [
        (HASHED, lambda: hashed()._replace(body=b"{}"), "‘webhook-signature’ is wrong"),
        (HASHED, lambda: hashed(secret="anderes Geheimnis"), "‘webhook-signature’ is wrong"),
        (HASHED, lambda: hashed(other={"webhook-id": "2"}), "‘webhook-signature’ is wrong"),
        (
            HASHED,
            lambda: hashed(other={"webhook-signature": "v2,AAAA"}),
            "‘webhook-signature’ is wrong",
        ),
        (HASHED, lambda: Answer(200, (), BODY), "The event is not signed: ‘webhook-id’ is missing"),
        (HASHED, lambda: hashed(age=400), "The timestamp"),
        (HASHED, lambda: hashed(age=-400), "The timestamp"),
        (SIGNED, lambda: signed()._replace(body=b"{}"), "‘x-jws-signature’ is wrong"),
        (SIGNED, lambda: signed(age=400), "The timestamp"),
        (SIGNED, lambda: Answer(200, (), BODY), "The event is not signed: ‘x-jws-signature’ is missing"),
        (SIGNED, lambda: signed(other={"x-jws-signature": "abc"}), "‘x-jws-signature’ is unreadable"),
        (
            SIGNED,
            lambda: signed(other={"x-jws-signature": "....."}),
            "‘x-jws-signature’ is unreadable",
        ),
    ],
)
def test_wrong_signatures(event: Event, sent: Callable[[], Answer], message: str) -> None:
    assert english(event, sent())[0].removeprefix("The signature in ").startswith(message)


def test_a_signature_with_an_unknown_key_is_not_taken_for_wrong() -> None:
    jwk = {**reference_key().as_dict(private=False), "kid": "anderer"}
    trust = Trust(keys=keys_by_json(msgspec.json.encode({"keys": [jwk]})))
    with pytest.raises(NotVerifiable) as caught:
        trust.faults(SIGNED, signed())
    assert "no key ‘" in caught.value.message["en"]


@pytest.mark.parametrize("content", [b"", b"[]", b"{}", b'{"keys": []}', b'{"keys": [{"kty": "oct"}]}', b"\xff"])
def test_files_without_keys(content: bytes) -> None:
    with pytest.raises(ValueError):
        keys_by_json(content)


@pytest.fixture
def arrivals(bench: Callable[[str], Bench]) -> tuple[Inbox, Arrivals]:
    inbox = Inbox()
    return inbox, Arrivals(inbox, bench("nachweisabruf").payloads, Trust())


@pytest.mark.xdist_group("standard nachweisabruf")
def test_the_event_with_the_values_is_chosen(bench: Callable[[str], Bench], arrivals: tuple[Inbox, Arrivals]) -> None:
    inbox, judge = arrivals
    event = bench("nachweisabruf").plan(lambda request, seconds: Answer(200)).interface.event("abrufFortgeschritten")
    assert event is not None
    value: Any = next(e.value for e in bench("nachweisabruf").subject.standard.examples if e.root == "Ereignis")
    other = {**value, "abrufkennung": "b286d676-94ca-41f5-837e-c5048d71e299"}
    for payload in (other, value):
        message = hashed(msgspec.json.encode(payload))
        inbox.put(Request("POST", "/", message.headers, message.body))
    expect = Expectation(values={"/abrufkennung": value["abrufkennung"]})
    arrived = judge.wait(event, expect, 0, 0)
    assert arrived.faults == []
    assert arrived.request is not None
    assert arrived.request.body == msgspec.json.encode(value)
    assert judge.wait(event, expect, 0, 0).faults[0].path == NOTICE
    nearest = judge.wait(event, Expectation(values={"/abrufkennung": "keine"}), 0, 0)
    assert nearest.faults[0].message["en"] == "Event abrufFortgeschritten did not arrive within 0 s"
    assert nearest.faults[1].path == "/abrufkennung"
    assert judge.wait(event, expect, 2, 0).request is None
    inbox.put(Request("POST", "/", (("Content-Type", "text/plain"),), b"x"))
    told = [fault.message["en"] for fault in judge.wait(event, Expectation(), 2, 0).faults]
    assert "Media type ‘text/plain’ is not agreed for event abrufFortgeschritten" in told


def post(url: str, body: bytes = BODY, **headers: str) -> int:
    request = urllib.request.Request(url, body, headers, method="POST")
    opener = urllib.request.build_opener(urllib.request.ProxyHandler({}))
    try:
        with opener.open(request, timeout=5) as answer:
            return int(answer.status)
    except urllib.error.HTTPError as error:
        return error.code


def test_events_are_received_on_a_port(capsys: pytest.CaptureFixture[str]) -> None:
    inbox = Inbox()
    with listening(inbox, "127.0.0.1", 0) as port:
        url = f"http://127.0.0.1:{port}/anything"
        threading.Timer(0.1, post, (url,)).start()
        event = next(inbox.since(0, 5))
        assert (event.url, event.body) == ("/anything", BODY)
        for head, status in (
            (f"Content-Length: {MOST + 1}", b"413"),
            ("Transfer-Encoding: chunked", b"411"),
            ("Content-Length: -1", b"411"),
            (f"Content-Length: {'9' * 5000}", b"413"),
        ):
            with socket.create_connection(("127.0.0.1", port)) as connection:
                connection.sendall(f"POST / HTTP/1.1\r\n{head}\r\n\r\n".encode())
                assert connection.recv(100).startswith(b"HTTP/1.0 " + status)
        with socket.create_connection(("127.0.0.1", port)) as half:
            half.sendall(b"POST / HTTP/1.1\r\nContent-Length: 50\r\n\r\nhalf")
        with socket.create_connection(("127.0.0.1", port)) as reset:
            reset.sendall(b"POST / HTTP/1.1\r\nContent-Length: 50\r\n\r\nhalf")
            reset.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
        time.sleep(0.05)
        assert len(inbox) == 1
    assert capsys.readouterr().err == ""
    with pytest.raises(OSError):
        socket.create_connection(("127.0.0.1", port), timeout=1)


def test_a_flood_of_events_is_not_kept() -> None:
    inbox = Inbox()
    for _ in range(KEPT + 10):
        inbox.put(Request("POST", "/"))
    assert len(inbox) == KEPT
    started = time.monotonic()
    assert len(list(inbox.since(0, 0.1))) == KEPT
    assert time.monotonic() - started < 2
    large = Inbox()
    for _ in range(3):
        large.put(Request("POST", "/", body=bytes(KEPT_BYTES // 2)))
    assert len(large) == 2
