"""The server of `fabrik site --serve`: both languages, reloading pages, a port that is taken."""

from __future__ import annotations

import threading
import urllib.error
import urllib.request
from collections.abc import Iterator
from pathlib import Path

import pytest
from click.testing import CliRunner

from cli import main
from generators.site.server import ANNOUNCEMENTS, SCRIPT, Server


@pytest.fixture
def server(tmp_path: Path) -> Iterator[Server]:
    for path, text in (("site/index.html", "de"), ("site-en/index.html", "en"), ("site-en/404.html", "none")):
        (tmp_path / path).parent.mkdir(exist_ok=True)
        (tmp_path / path).write_text(text, "utf-8")
    (tmp_path / "secret.txt").write_text("secret", "utf-8")
    with Server(tmp_path, 0) as running:
        threading.Thread(target=running.serve_forever, args=(0.01,), daemon=True).start()
        yield running
        running.shutdown()


def fetched(server: Server, path: str) -> tuple[int, bytes]:
    try:
        with urllib.request.urlopen(f"{server.url}{path}") as answer:
            return answer.status, answer.read()
    except urllib.error.HTTPError as error:
        with error:
            return error.code, error.read()


def test_both_languages_are_served_with_the_script_that_reloads(server: Server) -> None:
    assert fetched(server, "") == (200, b"de" + SCRIPT)
    assert fetched(server, "en/") == (200, b"en" + SCRIPT)


def test_what_is_missing_is_told_in_its_language(server: Server) -> None:
    assert fetched(server, "en/nothing") == (404, b"none")
    assert fetched(server, "nothing")[0] == 404


@pytest.mark.parametrize("path", ["../secret.txt", "en/../../secret.txt", "%2e%2e/secret.txt", "en/%2e%2e/secret.txt"])
def test_nothing_outside_the_site_is_served(server: Server, path: str) -> None:
    status, content = fetched(server, path)
    assert (status, b"secret" in content) == (404, False)


def test_a_new_build_is_announced(server: Server) -> None:
    before = fetched(server, ANNOUNCEMENTS[1:])
    server.announce()
    assert fetched(server, ANNOUNCEMENTS[1:]) != before


def test_a_port_that_is_taken_is_named(server: Server, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for folder in ("standards", "registry"):
        (tmp_path / folder).mkdir()
    (tmp_path / "mkdocs.yml").write_text("", "utf-8")
    monkeypatch.chdir(tmp_path)
    ended = CliRunner().invoke(main, ["site", "--serve", "--port", str(server.server_port)])
    assert (ended.exit_code, ended.stderr) == (3, f"Error: port {server.server_port}: the port is taken\n")
