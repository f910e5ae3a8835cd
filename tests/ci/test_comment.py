"""The comment on a merge request: added once, renewed from then on, on both forges; nothing without a token."""

from __future__ import annotations

import json
import runpy
import threading
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any
from urllib.parse import parse_qs, urlsplit

import pytest

SCRIPT = Path(__file__).parents[2] / ".ci" / "comment"


class Forge(ThreadingHTTPServer):
    """Keeps comments as both forges do, a hundred to a page."""

    daemon_threads = True

    def __init__(self) -> None:
        """Listen on any port; others have commented before."""
        self.comments: list[dict[str, Any]] = [{"id": n, "body": f"Comment {n}"} for n in range(120)]
        self.seen: list[tuple[str, str]] = []
        super().__init__(("127.0.0.1", 0), Answers)


class Answers(BaseHTTPRequestHandler):
    """Lists, adds and changes comments."""

    server: Forge

    def do_GET(self) -> None:
        """List a page of comments."""
        asked = parse_qs(urlsplit(self.path).query)
        start = (int(asked["page"][0]) - 1) * int(asked["per_page"][0])
        self._answer(self.server.comments[start : start + int(asked["per_page"][0])])

    def do_POST(self) -> None:
        """Add a comment."""
        self.server.comments.append({"id": len(self.server.comments), **self._sent()})
        self._answer(self.server.comments[-1])

    def do_PUT(self) -> None:
        """Change a comment."""
        found = self.server.comments[int(self.path.rpartition("/")[2])]
        found |= self._sent()
        self._answer(found)

    do_PATCH = do_PUT

    def _sent(self) -> Any:
        token = self.headers.get("PRIVATE-TOKEN") or self.headers.get("Authorization") or ""
        self.server.seen.append((f"{self.command} {self.path}", token))
        return json.loads(self.rfile.read(int(self.headers["Content-Length"])))

    def _answer(self, value: Any) -> None:
        content = json.dumps(value).encode()
        self.send_response(200)
        self.send_header("Content-Length", str(len(content)))
        self.end_headers()
        self.wfile.write(content)

    def log_message(self, format: str, *args: object) -> None:
        """Keep quiet."""


@pytest.fixture
def forge() -> Iterator[Forge]:
    with Forge() as server:
        threading.Thread(target=server.serve_forever, args=(0.01,), daemon=True).start()
        yield server
        server.shutdown()


@pytest.fixture(autouse=True)
def nowhere(monkeypatch: pytest.MonkeyPatch) -> None:
    """A pipeline of its own may run these tests."""
    for name in ("CI_PROJECT_ID", "CI_MERGE_REQUEST_IID", "COMMENT_TOKEN", "GITHUB_REPOSITORY", "PULL_REQUEST"):
        monkeypatch.delenv(name, raising=False)


def commented(text: str, folder: Path) -> None:
    (folder / "comment.md").write_text(text, "utf-8")
    runpy.run_path(str(SCRIPT))["main"](str(folder / "comment.md"))


@pytest.mark.parametrize("name", ["gitlab", "github"])
def test_one_comment_is_added_and_then_renewed(
    forge: Forge, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, name: str
) -> None:
    address = f"http://127.0.0.1:{forge.server_port}"
    settings = {
        "gitlab": {
            "CI_API_V4_URL": address,
            "CI_PROJECT_ID": "7",
            "CI_MERGE_REQUEST_IID": "3",
            "COMMENT_TOKEN": "geheim",
        },
        "github": {
            "GITHUB_API_URL": address,
            "GITHUB_REPOSITORY": "amt/standards",
            "PULL_REQUEST": "3",
            "GITHUB_TOKEN": "geheim",
        },
    }
    for key, value in settings[name].items():
        monkeypatch.setenv(key, value)
    commented("eins", tmp_path)
    commented("zwei", tmp_path)
    ours = [comment["body"] for comment in forge.comments[120:]]
    assert len(ours) == 1
    assert ours[0].endswith("\nzwei")
    assert (
        forge.seen
        == {
            "gitlab": [
                ("POST /projects/7/merge_requests/3/notes", "geheim"),
                ("PUT /projects/7/merge_requests/3/notes/120", "geheim"),
            ],
            "github": [
                ("POST /repos/amt/standards/issues/3/comments", "Bearer geheim"),
                ("PATCH /repos/amt/standards/issues/comments/120", "Bearer geheim"),
            ],
        }[name]
    )


def test_nothing_is_posted_without_a_token(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    commented("eins", tmp_path)
    assert "nothing is posted" in capsys.readouterr().out


def test_a_text_too_long_for_a_forge_is_cut(forge: Forge, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("GITHUB_API_URL", f"http://127.0.0.1:{forge.server_port}")
    for key, value in {"GITHUB_REPOSITORY": "a/b", "PULL_REQUEST": "1", "GITHUB_TOKEN": "x"}.items():
        monkeypatch.setenv(key, value)
    commented("ä" * 100_000, tmp_path)
    assert 60_000 < len(forge.comments[-1]["body"]) < 65_536
