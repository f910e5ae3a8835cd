"""`fabrik mock` as its users call it."""

from __future__ import annotations

import os
import re
import signal
import socket
import threading
import time
import urllib.error
import urllib.request
from typing import Any

import pytest
from click.testing import CliRunner

import cli
from conformance.mock.faults import FAULTS
from tests.built import Built


@pytest.fixture(autouse=True)
def here(built: Built, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(built.root)


def run(*arguments: str) -> Any:
    return CliRunner().invoke(cli.main, ["mock", *arguments])


@pytest.mark.parametrize(
    ("arguments", "code", "message"),
    [
        ((), 2, "Missing argument 'NAME[@VERSION]'."),
        (("unbekannt",), 2, "standard 'unbekannt' is unknown"),
        (("identifikatoren@1.0.0",), 2, "is a standard of kind data; interface is needed"),
        (("nachweisabruf@9.9.9",), 2, "nachweisabruf 9.9.9"),
        (("nachweisabruf", "--fault", "broken"), 2, "fault 'broken' is unknown"),
        (("nachweisabruf", "--fault", "stale-etag"), 2, "fault 'stale-etag' has nothing to break in nachweisabruf@"),
        (("nachweisabruf", "--port", "65536"), 2, "65536 is not in the range"),
        (("nachweisabruf", "--client-ca", "mkdocs.yml"), 2, "--tls-key and --client-ca need --tls"),
        (("nachweisabruf", "--tls", "mkdocs.yml", "--port", "0"), 3, "mkdocs.yml: there is no certificate in it"),
        (("nachweisabruf", "--host", "host.invalid", "--port", "0"), 3, "host.invalid:0: "),
    ],
)
def test_wrong_calls_end_in_a_sentence(arguments: tuple[str, ...], code: int, message: str) -> None:
    result = run(*arguments)
    assert (result.exit_code, message in result.output) == (code, True), result.output
    assert result.exception is None or isinstance(result.exception, SystemExit)


def test_faults_are_listed_in_both_languages_and_for_an_interface() -> None:
    german, english = (run("--list-faults", "--lang", lang).stdout.splitlines() for lang in ("de", "en"))
    assert [line.split()[0] for line in german] == [line.split()[0] for line in english] == [f.name for f in FAULTS]
    assert german != english
    of_one = run("nachweisabruf", "--list-faults").stdout.splitlines()
    assert len(of_one) == len(FAULTS) - 1


def free_port() -> int:
    with socket.create_server(("127.0.0.1", 0)) as listener:
        return int(listener.getsockname()[1])


def ask_and_end(url: str, seen: list[int]) -> None:
    """Ask as soon as somebody listens, then send the signal."""
    request = urllib.request.Request(url, headers={"Authorization": "Bearer geheim"})
    end = time.monotonic() + 20
    while not seen and time.monotonic() < end:
        try:
            urllib.request.urlopen(request, timeout=5)
        except urllib.error.HTTPError as error:
            seen.append(error.code)
        except OSError:
            time.sleep(0.05)
    os.kill(os.getpid(), signal.SIGINT)


def test_server_says_where_it_is_and_ends_with_a_signal() -> None:
    port, seen = free_port(), list[int]()
    url = f"http://127.0.0.1:{port}/nachweise/v1"
    asking = threading.Thread(target=ask_and_end, args=(f"{url}/ereignisse", seen))
    asking.start()
    result = run("nachweisabruf", "--port", str(port), "--log")
    asking.join()
    assert (result.exit_code, seen) == (0, [401])
    assert re.fullmatch(rf"nachweisabruf@[0-9.]+ at {url}\n", result.stdout)
    assert re.fullmatch(rf"GET {url}/ereignisse \[Bearer •••\] 401 zugang-ungueltig, [0-9]+ ms\n", result.stderr)
