"""`fabrik conformance api` as its users call it, against servers on real ports."""

from __future__ import annotations

import json
import socket
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import UTC, datetime, timedelta
from ipaddress import IPv4Address
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner
from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.x509.oid import NameOID

import cli
from conformance.mock import app_by_subject
from conformance.mock.faults import fault_by_name
from conformance.mock.post import Post
from conformance.mock.server import Tls, served
from conformance.report import Verdict, read_report
from tests.built import Built
from tests.conformance.api import hostile
from tests.conformance.bench import Bench

pytestmark = pytest.mark.xdist_group("standard nachweisabruf")
TOKENS = ("--token", "valid", "--expired-token", "expired", "--wrong-scope-token", "wrong-scope")


@pytest.fixture(autouse=True)
def here(built: Built, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(built.root)


@pytest.fixture
def nachweise(bench: Callable[[str], Bench]) -> Bench:
    return bench("nachweisabruf")


def run(*arguments: str, standard: str = "nachweisabruf", **variables: str) -> Any:
    result = CliRunner().invoke(cli.main, ["conformance", "api", standard, "--lang", "en", *arguments], env=variables)
    assert result.exception is None or isinstance(result.exception, SystemExit), result.exception
    return result


@contextmanager
def mocked(bench: Bench, *faults: str, events: str = "", tls: Tls | None = None) -> Iterator[str]:
    app = app_by_subject(bench.subject, [fault_by_name(name) for name in faults], bench.find, Post())
    app.service.events.address = events
    with served(app, "127.0.0.1", 0, tls) as url:
        yield url


def free_port() -> int:
    with socket.create_server(("127.0.0.1", 0)) as server:
        return int(server.getsockname()[1])


def test_a_right_server_passes_with_its_events(nachweise: Bench, tmp_path: Path) -> None:
    port, output = free_port(), tmp_path / "report.json"
    with mocked(nachweise, events=f"http://127.0.0.1:{port}/") as url:
        options = ("--callback-port", str(port), "--report", str(output))
        only = ("--only", "rueckruf-wird-zugestellt", "--only", "zugang-wird-verweigert")
        result = run("--url", url, *TOKENS, *only, *options)
    assert (result.exit_code, result.stdout) == (0, f"{url}: {nachweise.subject.id}: passed (8 passed)\n")
    report = read_report(output.read_bytes())
    assert (report.kind, report.target, report.verdict) == ("api", url, Verdict.PASSED)


def test_a_broken_server_is_told_by_requirement(nachweise: Bench, tmp_path: Path) -> None:
    output = tmp_path / "report.json"
    with mocked(nachweise, "ignored-scope") as url:
        result = run("--url", url, *TOKENS, "--only", "zugang-wird-verweigert", "--report", str(output))
    assert result.exit_code == 1
    told = "error: The status is 200 instead of 403 (zugriffsrecht-fehlt) [NA-25]"
    assert f"zugang-wird-verweigert.ohne-zugriffsrecht-abrufen: {told}" in result.stdout
    case = next(c for c in json.loads(output.read_bytes())["cases"] if c["verdict"] == "failed")
    assert [part["name"] for part in case["evidence"]] == ["request", "response"]
    assert case["evidence"][0]["content"].startswith("POST /nachweise/v1/abrufe HTTP/1.1\nHost: 127.0.0.1:")
    assert "wrong-scope" not in case["evidence"][0]["content"]


def test_tokens_are_fetched_with_client_credentials_from_the_environment(nachweise: Bench) -> None:
    with mocked(nachweise) as url:
        variables = {"FABRIK_CLIENT_ID": "a", "FABRIK_CLIENT_SECRET": "b", "FABRIK_TOKEN_URL": f"{url}/token"}
        result = run("--url", url, "--only", "zugang-wird-verweigert", "--expired-token", "expired", **variables)
    assert result.exit_code == 0, result.output


def test_requests_are_made_up_unless_told_otherwise(tmp_path: Path) -> None:
    output = tmp_path / "report.json"
    with hostile.served(hostile.resets) as url:
        few = ("--phases", "examples", "--max-examples", "1", "--profile", "abruf")
        result = run("--url", f"{url}/nachweise/v1", *TOKENS, *few, "--report", str(output))
    assert result.exit_code == 1, result.output
    cases = [case for case in read_report(output.read_bytes()).cases if case.id.startswith("requests.")]
    names = ("nachweisAbrufen", "antwortAbholen", "abrufBeenden")
    assert [case.id for case in cases] == [f"requests.examples.{name}" for name in names]
    assert {case.faults[0].message["en"] for case in cases} == {"The server broke the connection off"}


@pytest.mark.parametrize("fault", ["reset", "redirect", "garbage", "truncated", "endless"])
def test_a_hostile_server_ends_in_a_report(nachweise: Bench, fault: str) -> None:
    with mocked(nachweise, fault) as url:
        result = run("--url", url, *TOKENS, "--only", "abruf-ist-unbekannt")
    assert result.exit_code == 1
    assert result.stdout.count("[NA-15]") >= 2


def test_a_server_that_hangs_is_given_up_in_time() -> None:
    started = time.monotonic()
    with hostile.served(hostile.hangs) as url:
        result = run("--url", url, *TOKENS, "--max-time", "1")
    assert result.exit_code == 1
    assert "No complete answer came within" in result.stdout
    assert "Not carried out because time was up" in result.stdout
    assert time.monotonic() - started < 5


def test_nobody_there_is_no_verdict(tmp_path: Path) -> None:
    output = tmp_path / "report.json"
    result = run("--url", f"http://127.0.0.1:{free_port()}", "--report", str(output))
    assert (result.exit_code, result.stderr) == (3, "Error: The server cannot be reached: Connection refused\n")
    assert not output.exists()


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        ((), "Missing option '--url'"),
        (("--url", "server.example"), "is no address that starts with http:// or https://"),
        (("--url", "ftp://server.example"), "is no address that starts with http:// or https://"),
        (("--url", "http://127.0.0.1:99999"), "is no address that starts with http:// or https://"),
        (("--url", "http://127.0.0.1:eins"), "is no address that starts with http:// or https://"),
        (("--url", "http://kunde:wort@127.0.0.1:1"), "neither user nor fragment"),
        (("--url", "http://127.0.0.1:1/?a=b"), "has no query"),
        (("--url", "http://127.0.0.1:1", "--token", "a\nb"), "access 'valid' has characters that no header can carry"),
        (("--url", "http://127.0.0.1:1", "--only", "nichts"), "there is no scenario 'nichts'; there are abruf-ist-"),
        (("--url", "http://127.0.0.1:1", "--phases", "alle"), "'alle' is no phase"),
        (("--url", "http://127.0.0.1:1", "--key", "mkdocs.yml"), "a key (--key) needs a certificate"),
        (("--url", "http://127.0.0.1:1", "--client-id", "a"), "--client-id, --client-secret and --token-url together"),
        (("--url", "http://127.0.0.1:1", "--header", "abc"), "'abc' is not NAME:VALUE"),
        (("--url", "http://127.0.0.1:1", "--header", "Authorization: x"), "a token is given with --token"),
        (("--url", "http://127.0.0.1:1", "--input", "abc"), "'abc' is not NAME=VALUE"),
        (("--url", "http://127.0.0.1:1", "--input", "abc=d"), "no scenario has an input 'abc'"),
        (("--url", "http://127.0.0.1:1", "--profile", "abc"), "has no profile 'abc'"),
    ],
)
def test_wrong_usage_is_told_before_anything_is_sent(arguments: tuple[str, ...], message: str) -> None:
    result = run(*arguments)
    assert (result.exit_code, message in result.stderr) == (2, True), result.stderr


@pytest.mark.parametrize("option", ["--cert", "--cacert", "--callback-keys", "--callback-cert"])
def test_files_that_hold_something_else_are_named(option: str) -> None:
    result = run("--url", "http://127.0.0.1:1", option, "mkdocs.yml")
    assert (result.exit_code, result.stderr[:19]) == (3, "Error: mkdocs.yml: "), result.stderr


def test_a_key_of_another_certificate_is_told(tmp_path: Path) -> None:
    one, other = (certificate(tmp_path / f"{name}.pem") for name in ("one", "other"))
    result = run("--url", "http://127.0.0.1:1", "--cert", str(one), "--key", str(other))
    assert result.exit_code == 3
    assert result.stderr == f"Error: {other}: the private key is not that of the certificate in {one}\n"


def test_other_kinds_of_standard_have_no_interface() -> None:
    result = run("--url", "http://127.0.0.1:1", standard="identifikatoren@1.0.0")
    assert (result.exit_code, "interface is needed" in result.stderr) == (2, True)


def test_a_port_that_is_taken(nachweise: Bench) -> None:
    with socket.create_server(("127.0.0.1", 0)) as taken, mocked(nachweise) as url:
        port = taken.getsockname()[1]
        result = run("--url", url, *TOKENS, "--callback-port", str(port))
    assert result.exit_code == 3
    assert result.stderr == f"Error: 127.0.0.1:{port}: events cannot be received: Address already in use\n"


def test_a_client_certificate_is_shown_and_that_of_the_server_is_checked(nachweise: Bench, tmp_path: Path) -> None:
    server, client = certificate(tmp_path / "server.pem"), certificate(tmp_path / "client.pem")
    trusting = ("--cacert", str(server), "--only", "abruf-ist-unbekannt")
    with mocked(nachweise, tls=Tls(server, None, client)) as url:
        assert run("--url", url, *TOKENS, *trusting, "--cert", str(client)).exit_code == 0
        assert run("--url", url, *TOKENS, *trusting).exit_code != 0
        untrusting = run("--url", url, *TOKENS, "--cert", str(client))
    assert (untrusting.exit_code, "CERTIFICATE_VERIFY_FAILED" in untrusting.stderr) == (3, True)


def certificate(path: Path) -> Path:
    """A certificate of 127.0.0.1 with its key, signed by itself."""
    key = ec.generate_private_key(ec.SECP256R1())
    name = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, path.stem)])
    now = datetime.now(UTC)
    made = (
        x509.CertificateBuilder(name, name, key.public_key(), x509.random_serial_number(), now, now + timedelta(days=1))
        .add_extension(x509.SubjectAlternativeName([x509.IPAddress(IPv4Address("127.0.0.1"))]), critical=False)
        .add_extension(x509.BasicConstraints(ca=True, path_length=None), critical=True)
        .sign(key, hashes.SHA256())
    )
    pem, raw = serialization.Encoding.PEM, serialization.PrivateFormat.PKCS8
    path.write_bytes(made.public_bytes(pem) + key.private_bytes(pem, raw, serialization.NoEncryption()))
    return path
