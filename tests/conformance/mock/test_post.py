"""Events over the network, and what becomes of those that nobody takes."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, HTTPServer

import pytest

from conformance.mock import Service
from conformance.mock.events import Delivery
from conformance.mock.post import Post
from conformance.signatures import REFERENCE_SECRET, webhook_is_signed
from tests.conformance.bench import Find


@contextmanager
def receiver(*statuses: int) -> Iterator[tuple[str, list[tuple[dict[str, str], bytes]]]]:
    """A server that answers with these statuses one after the other, and what it got."""
    got: list[tuple[dict[str, str], bytes]] = []
    owed = iter(statuses)

    class Handler(BaseHTTPRequestHandler):
        def do_POST(self) -> None:
            got.append((dict(self.headers.items()), self.rfile.read(int(self.headers["Content-Length"]))))
            self.send_response(next(owed))
            self.send_header("Location", "/elsewhere")
            self.send_header("Content-Length", "0")
            self.end_headers()

        def log_message(self, *_: object) -> None:
            return

    with HTTPServer(("127.0.0.1", 0), Handler) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_port}/", got
        server.shutdown()


def sent(delivery: Delivery, attempts: int = 3) -> list[str]:
    outcomes: list[str] = []
    Post(lambda _, outcome: outcomes.append(outcome), [0.0] * (attempts - 1)).send(delivery)
    return outcomes


def test_event_is_repeated_with_the_same_identifier_until_it_is_taken(find: Find) -> None:
    service = Service(find("nachweisabruf"))
    event = service.interface.event("abrufFortgeschritten")
    assert event is not None
    with receiver(503, 307, 204) as (url, got):
        delivery = service.events.delivery(event, service.samples.example("ereignis-antwort-bereit"), url)
        assert sent(delivery, attempts=5) == ["503", "307", "204"]
    assert len({headers["Webhook-Id"] for headers, _ in got}) == 1
    headers, content = got[-1]
    identifier, timestamp, signature = (headers[f"Webhook-{part}"] for part in ("Id", "Timestamp", "Signature"))
    assert webhook_is_signed(REFERENCE_SECRET, identifier, timestamp, content, signature)
    assert not webhook_is_signed("another", identifier, timestamp, content, signature)
    assert not webhook_is_signed(REFERENCE_SECRET, identifier, timestamp, content + b" ", signature)


@pytest.mark.parametrize("url", ["http://127.0.0.1:9/", "http://[/", "https://nowhere.invalid/"])
def test_event_that_cannot_be_sent_is_tried_a_few_times(url: str) -> None:
    outcomes = sent(Delivery("a", url, {}, b""))
    assert len(outcomes) == 3
    assert not any(outcome.startswith("2") for outcome in outcomes)


def test_event_goes_to_addresses_of_http_alone() -> None:
    assert sent(Delivery("a", "file:///etc/hostname", {}, b"")) == ["no address of HTTP"] * 3


def test_one_address_takes_all_events(find: Find) -> None:
    got: list[Delivery] = []
    service = Service(find("statuskommunikation"), deliver=got.append)
    payload = service.samples.example("zustellstand-abgerufen")
    service.events.send("zustellstandGeaendert", payload, "")
    assert got == []
    service.events.address = "http://client.example/"
    service.events.send("zustellstandGeaendert", payload, "https://other.example/")
    assert [d.url for d in got] == ["http://client.example/"]
    with pytest.raises(ValueError, match="event 'unbekannt' is unknown"):
        service.events.send("unbekannt", payload, "")
