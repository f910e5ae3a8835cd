"""A server on the loopback address for both languages, whose pages reload when they have been rebuilt."""

from __future__ import annotations

import errno
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

ANNOUNCEMENTS = "/.build"
# Asks for the number of the last build once a second, and loads the page anew when it has risen.
SCRIPT = (
    b"<script>(() => { let known; setInterval(async () => { try { const now = await (await fetch('"
    + ANNOUNCEMENTS.encode()
    + b"')).text(); if (known && now !== known) location.reload(); known = now; } catch {} }, 1000) })()</script>"
)


class Server(ThreadingHTTPServer):
    """Serves `site` below a folder, and `site-en` as `/en/`; raises OSError when the port is taken."""

    daemon_threads = True

    def __init__(self, folder: Path, port: int) -> None:
        """Bind the port; 0 takes a free one."""
        self.build = 1
        try:
            super().__init__(("127.0.0.1", port), partial(_Handler, folder))
        except OSError as error:
            said = "the port is taken" if error.errno == errno.EADDRINUSE else error.strerror
            raise OSError(error.errno, said, f"port {port}") from error

    @property
    def url(self) -> str:
        """The address of the German site, with a slash at the end."""
        return f"http://127.0.0.1:{self.server_port}/"

    def announce(self) -> None:
        """Let open pages reload."""
        self.build += 1


class _Handler(SimpleHTTPRequestHandler):
    """Static files; HTML carries the script that reloads it."""

    def __init__(self, folder: Path, *rest: object) -> None:
        self._folder = folder
        super().__init__(*rest, directory=str(folder / "site"))  # type: ignore[arg-type]

    def do_GET(self) -> None:
        """Answer a request; announcements and pages are made here, everything else is a file."""
        if self.path == ANNOUNCEMENTS:
            assert isinstance(self.server, Server)
            self._send(200, "text/plain", str(self.server.build).encode())
            return
        path = Path(self.translate_path(self.path))
        if path.is_dir() and self.path.partition("?")[0].endswith("/"):
            path /= "index.html"
        if path.suffix == ".html" and path.is_file():
            self._send(200, "text/html; charset=utf-8", path.read_bytes() + SCRIPT)
        elif not path.exists():
            english = self.path.startswith("/en/")
            missing = self._folder / ("site-en" if english else "site") / "404.html"
            text = missing.read_bytes() if missing.is_file() else b"Not found\n"
            self._send(404, "text/html; charset=utf-8", text)
        else:
            super().do_GET()

    def translate_path(self, path: str) -> str:
        """The file of a request: `/en/` lives in a folder of its own while the site is served."""
        if path == "/en" or path.startswith("/en/"):
            german, self.directory = self.directory, str(self._folder / "site-en")
            try:
                return super().translate_path(path.removeprefix("/en") or "/")
            finally:
                self.directory = german
        return super().translate_path(path)

    def _send(self, status: int, kind: str, content: bytes) -> None:
        self.send_response(status)
        self.send_header("Content-Type", kind)
        self.send_header("Content-Length", str(len(content)))
        self.send_header("Cache-Control", "no-store")
        self.end_headers()
        self.wfile.write(content)

    def log_message(self, format: str, *args: object) -> None:
        """Keep the terminal for what `serve` tells."""
