"""Documents made to harm their reader: an error or a finding each, in bounded memory, and nothing is fetched."""

from __future__ import annotations

import gzip
import resource
import socket
from collections.abc import Iterator
from pathlib import Path

import pytest
from click.testing import CliRunner

import cli
from tests.conformance.documents.conftest import NAME, RELEASES

MOST_GROWTH = 200 << 10
"""KiB by which reading a hostile document may let the process grow: some times the largest record, 16 MiB."""
HEAD = f'<m:Meldeschein xmlns:m="https://standardfabrik.example/ns/{NAME}/1" standard="{NAME}" version="1.0.0">'
START = f'{{"standard": "{NAME}", "version": "1.0.0"'
BOMB = "".join(f'<!ENTITY e{n} "{f"&e{n - 1};" * 10}">' for n in range(1, 12))
DEEP = 100_000
LARGE = 20 << 20
HOSTILE: dict[str, bytes] = {
    "entities.xml": f'<!DOCTYPE a [<!ENTITY e0 "ha">{BOMB}]>{HEAD}&e11;</m:Meldeschein>'.encode(),
    "external.xml": f'<!DOCTYPE a [<!ENTITY e SYSTEM "file:///etc/passwd">]>{HEAD}&e;</m:Meldeschein>'.encode(),
    "remote.xml": f'<!DOCTYPE a SYSTEM "http://localhost:9/a.dtd">{HEAD}</m:Meldeschein>'.encode(),
    "parameter.xml": f'<!DOCTYPE a [<!ENTITY % p SYSTEM "http://localhost:9/p">%p;]>{HEAD}</m:Meldeschein>'.encode(),
    "hint.xml": HEAD.replace(
        ">", ' xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xsi:schemaLocation="urn:a http://localhost:9/a">'
    ).encode()
    + b"</m:Meldeschein>",
    "included.xml": f'{HEAD}<xi:include xmlns:xi="http://www.w3.org/2001/XInclude" href="/etc/passwd"/>'.encode()
    + b"</m:Meldeschein>",
    "deep.xml": HEAD.encode() + b"<a>" * DEEP + b"</a>" * DEEP + b"</m:Meldeschein>",
    "attributes.xml": (HEAD[:-1] + "".join(f' a{n}="1"' for n in range(20_000)) + "/>").encode(),
    "text.xml": f"{HEAD}{'x' * LARGE}</m:Meldeschein>".encode(),
    "nul.xml": HEAD.encode() + b"\0</m:Meldeschein>",
    "latin.xml": HEAD.encode() + b"\xff\xfe\xfa</m:Meldeschein>",
    "unknown-encoding.xml": b'<?xml version="1.0" encoding="x-none"?>' + HEAD.encode() + b"</m:Meldeschein>",
    "utf-32.xml": HEAD.encode("utf-32"),
    "control.xml": f"{HEAD}&#0;</m:Meldeschein>".encode(),
    "cut.xml": HEAD.encode(),
    "empty.xml": b"",
    "space.json": b" \n" * 1000,
    "bom.json": b"\xef\xbb\xbf" + f'{{"standard": "{NAME}", "version": "1.0.0"}}'.encode(),
    "utf-16.json": f'{{"standard": "{NAME}"}}'.encode("utf-16"),
    "deep.json": b"[" * DEEP + b"]" * DEEP,
    "deep-object.json": START.encode() + b', "a": ' + b'{"a":' * DEEP + b"1" + b"}" * (DEEP + 1),
    "deep-in.json": f'{{"standard": "{NAME}", "version": "1.0.0", "a": '.encode() + b"[" * 900 + b"]" * 900 + b"}",
    "integer.json": f'{{"standard": "{NAME}", "version": "1.0.0", "person": {"9" * 100_000}}}'.encode(),
    "exponent.json": f'{START}, "test": 1e999999999, "person": -1e-99999999}}'.encode(),
    "infinity.json": f'{{"standard": "{NAME}", "version": "1.0.0", "person": Infinity}}'.encode(),
    "surrogate.json": f'{{"standard": "{NAME}", "version": "1.0.0", "produkt": "\\ud800"}}'.encode(),
    "surrogate-key.json": f'{{"standard": "{NAME}", "version": "1.0.0", "\\udfff": 1}}'.encode(),
    "nul.json": f'{{"standard": "{NAME}", "version": "1.0.0", "produkt": "\\u0000"}}'.encode(),
    "nul-byte.json": f'{{"standard": "{NAME}", "produkt": "\0"}}'.encode(),
    "latin.json": f'{{"standard": "{NAME}", "produkt": "'.encode() + b'\xfc"}',
    "twice.json": f'{{"standard": "{NAME}", "version": "1.0.0", "standard": "{NAME}"}}'.encode(),
    "twice-escaped.json": f'{{"standard": "{NAME}", "version": "1.0.0", "\\u0073tandard" : "{NAME}"}}'.encode(),
    "cut.json": f'{{"standard": "{NAME}"'.encode(),
    "two.json": f'{{"standard": "{NAME}"}} {{}}'.encode(),
    "line.json": f'{{"standard": "{NAME}", "version": "1.0.0", "a": "{"x" * LARGE}"}}'.encode(),
    "line.ndjson": f'{{"standard": "{NAME}", "version": "1.0.0", "a": "{"x" * LARGE}"}}\n{{}}'.encode(),
    "nothing.ndjson": b"\n\n",
    "array-of-one.json": b'[{"a": "' + b"x" * LARGE + b'"}]',
    "no-gzip.ndjson.gz": b"{}\n",
    "cut.ndjson.gz": gzip.compress(b"{}\n" * 1000)[:-12],
    "broken.ndjson.gz": gzip.compress(b"{}\n" * 1000)[:20] + b"\0" * 40,
    "neither.json": b"hallo",
}  # fmt: skip


@pytest.fixture(autouse=True)
def no_network(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    def refused(*_: object) -> None:
        raise AssertionError("the network is asked")

    monkeypatch.setattr(socket.socket, "connect", refused)
    yield


@pytest.mark.parametrize("standard", ["", NAME])
@pytest.mark.parametrize("name", HOSTILE)
def test_hostile_documents_end_in_a_sentence(name: str, standard: str, tmp_path: Path) -> None:
    (tmp_path / name).write_bytes(HOSTILE[name])
    before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    options = ["--standard", standard, "--root", "Meldeschein"] if standard else []
    result = CliRunner().invoke(
        cli.main, ["check", str(tmp_path / name), "--registry", str(RELEASES), "--jobs", "1", "--lang", "en", *options]
    )
    assert isinstance(result.exception, SystemExit), result.exception
    assert result.exit_code in (1, 3), result.output
    assert "error: " in result.output
    assert resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before < MOST_GROWTH


@pytest.mark.parametrize("target", ["xml", "json"])
@pytest.mark.parametrize("name", [name for name in HOSTILE if name.endswith((".xml", ".json"))])
def test_hostile_documents_are_not_converted(name: str, target: str, tmp_path: Path) -> None:
    (tmp_path / name).write_bytes(HOSTILE[name])
    model = Path(__file__).parents[3] / "standards" / NAME / "model.yaml"
    before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    arguments = ["convert", str(tmp_path / name), "--to", target, "--standard", str(model), "--root", "Meldeschein"]
    result = CliRunner().invoke(cli.main, arguments)
    assert result.exception is None or isinstance(result.exception, SystemExit), result.exception
    assert result.exit_code in (0, 1)
    if name.rpartition(".")[2] != target and name not in CARRIED:
        assert result.exit_code == 1, result.output[:300]
    assert resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before < MOST_GROWTH


CARRIED = ("hint.xml",)
"""Documents whose strange part means nothing to a reader that looks nothing up."""
