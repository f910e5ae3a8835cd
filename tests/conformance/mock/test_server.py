"""The application on a port: what is right arrives, and faults on the wire are what they are called."""

from __future__ import annotations

import http.client
import socket
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from urllib.parse import urlsplit

import pytest

from conformance.mock import Service, app_by_subject
from conformance.mock.app import App
from conformance.mock.faults import fault_by_name
from conformance.mock.server import Tls, served
from conformance.signatures.certificates import Unusable
from tests.conformance.bench import Find

PATH = "/nachweise/v1/ereignisse"
PATIENCE = 10.0


@contextmanager
def serving(find: Find, *faults: str) -> Iterator[str]:
    app = app_by_subject(find("nachweisabruf"), [fault_by_name(name) for name in faults])
    with served(app, "127.0.0.1", 0) as url:
        yield url


@contextmanager
def asked(url: str, path: str = PATH, method: str = "GET") -> Iterator[http.client.HTTPConnection]:
    connection = http.client.HTTPConnection(urlsplit(url).netloc, timeout=PATIENCE)
    connection.request(method, path, headers={"Authorization": "Bearer valid"})
    yield connection
    connection.close()


def test_server_answers(find: Find) -> None:
    with serving(find) as url, asked(url) as connection:
        answer = connection.getresponse()
        content = answer.read()
        assert (answer.status, answer.headers["Content-Type"]) == (200, "application/json")
        assert answer.headers["Content-Length"] == str(len(content))
        assert "Server" not in answer.headers
        with asked(url, "/nachweise/v1/abrufe/%00", "HEAD") as other:
            assert other.getresponse().status == 404


def test_half_a_request_reaches_no_operation(find: Find) -> None:
    reached: list[str] = []
    app = App(Service(find("nachweisabruf")), lambda request, answer, seconds: reached.append(request.method))
    with served(app, "127.0.0.1", 0) as url:
        with socket.create_connection(("127.0.0.1", urlsplit(url).port or 0)) as connection:
            connection.sendall(f"POST {PATH} HTTP/1.1\r\nHost: a\r\nContent-Length: 100\r\n\r\n{{".encode())
        with asked(url) as other:
            assert other.getresponse().status == 200
    assert reached == ["GET"]


def test_links_name_the_host_that_was_asked(find: Find) -> None:
    app = app_by_subject(find("antragsuebermittlung"))
    with served(app, "127.0.0.1", 0) as url:
        path = "/zustelldienst/v1/zustellpunkte/7c1d2e3f-4a5b-4c6d-8e7f-90a1b2c3d4e5/einreichungen?limit=1"
        with asked(url, path) as connection:
            assert connection.getresponse().headers["Link"].startswith(f"<{url}{path}&cursor=")


def test_port_in_use_and_address_of_others_are_errors(find: Find) -> None:
    app = app_by_subject(find("nachweisabruf"))
    with socket.create_server(("127.0.0.1", 0)) as taken:
        with pytest.raises(OSError, match="in use"), served(app, "127.0.0.1", taken.getsockname()[1]):
            pass
        with pytest.raises(OSError), served(app, "192.0.2.1", 0):
            pass
        with pytest.raises(Unusable, match="no certificate"), served(app, "127.0.0.1", 0, Tls(Path(__file__))):
            pass


def test_connection_is_reset(find: Find) -> None:
    with serving(find, "reset") as url, asked(url) as connection, pytest.raises(ConnectionResetError):
        connection.getresponse()


def test_answer_breaks_off(find: Find) -> None:
    with serving(find, "truncated") as url, asked(url) as connection, pytest.raises(http.client.IncompleteRead):
        connection.getresponse().read()


def test_answer_does_not_end(find: Find) -> None:
    with serving(find, "endless") as url, asked(url) as connection:
        answer = connection.getresponse()
        assert len(answer.read(3_000_000)) == 3_000_000
        assert answer.headers["Content-Length"] is None


def test_answer_points_elsewhere(find: Find) -> None:
    with serving(find, "redirect") as url, asked(url) as connection:
        answer = connection.getresponse()
        assert (answer.status, answer.headers["Location"]) == (307, "https://elsewhere.example/")


def test_answer_is_garbage_the_same_each_time(find: Find) -> None:
    found = []
    with serving(find, "garbage") as url:
        for _ in range(2):
            with asked(url) as connection:
                found.append(connection.getresponse().read())
    assert found[0] == found[1]
    with pytest.raises(UnicodeDecodeError):
        found[0].decode()


@pytest.mark.parametrize("fault", ["hanging", "slow"])
def test_answer_does_not_come_and_the_server_ends_nevertheless(fault: str, find: Find) -> None:
    begin = time.monotonic()
    with serving(find, fault) as url, asked(url) as connection:
        assert connection.sock is not None
        connection.sock.settimeout(0.3)
        with pytest.raises(TimeoutError):
            connection.getresponse()
    assert time.monotonic() - begin < PATIENCE


def test_slow_answer_comes_in_the_end(find: Find, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("conformance.mock.faults.wire.SLOW_SECONDS", 0.3)
    begin = time.monotonic()
    with serving(find, "slow") as url, asked(url) as connection:
        assert connection.getresponse().status == 200
    assert time.monotonic() - begin >= 0.3


def test_tokens_are_issued_whatever_is_broken(find: Find) -> None:
    with serving(find, "garbage") as url, asked(url, "/.well-known/jwks.json") as connection:
        assert connection.getresponse().read().startswith(b"{")


def test_bug_of_the_service_is_an_answer_and_told(find: Find) -> None:
    app = app_by_subject(find("nachweisabruf"))
    app.service.paging = None  # type: ignore[assignment]
    with served(app, "127.0.0.1", 0) as url, asked(url) as connection:
        assert connection.getresponse().status == 500
    assert [text.partition(": ")[0] for text in app.service.departures] == [f"GET {url}{PATH}"]
