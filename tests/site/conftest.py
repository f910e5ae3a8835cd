"""The real site of this checkout on a loopback address, built once for all workers, and a headless Chromium."""

import json
import shutil
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import axe_playwright_python
import pytest
from playwright.sync_api import Browser, BrowserContext, Page, ViewportSize, sync_playwright

from generators.builder.lock import locked
from generators.site.build import build_site
from generators.workspace import Workspace
from registry.pages import PublishedVersions
from tests.built import Built

CHROMIUM_NAMES = ("chromium", "chromium-browser", "google-chrome")
# A browser that phones home would hide a page that does.
QUIET = (
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
)
WIDE: ViewportSize = {"width": 1280, "height": 900}
AXE = (Path(axe_playwright_python.__file__).parent / "axe.min.js").read_text("utf-8")
WCAG = ("wcag2a", "wcag2aa", "wcag21a", "wcag21aa")
CONTRAST = "color-contrast"

Violations = Callable[..., list[str]]
"""What axe-core finds on a page (or within a part of it, by selector) against WCAG 2.1 A and AA: of one rule, or of all
but contrast where none is named."""


class SilentHandler(SimpleHTTPRequestHandler):
    """Serves files without a line on the terminal per request."""

    protocol_version = "HTTP/1.1"

    def log_message(self, format: str, *args: object) -> None:
        """Drop the access log."""


class WithoutIndex(SilentHandler):
    """Serves an index of no pages: a browser reads the index of all of them with every page that it opens."""

    def do_GET(self) -> None:
        """Answer a request."""
        if not self.path.endswith("/search_index.json"):
            super().do_GET()
            return
        index = json.loads(Path(self.translate_path(self.path)).read_text("utf-8"))
        content = json.dumps({**index, "docs": []}).encode()
        self.send_response(200)
        self.send_header("Content-Length", str(len(content)))
        self.end_headers()
        self.wfile.write(content)


def build_strictly(workspace: Workspace) -> str:
    """Build both languages; what mkdocs said if there is a broken link or anchor, else nothing."""
    made = build_site(workspace, PublishedVersions, "--strict")
    if made.written.left_out or made.written.findings:
        return f"not shown because of errors: {', '.join(made.written.left_out)} {made.written.findings}"
    return made.log


@pytest.fixture(scope="session")
def site_dir(shared_path: Path, built: Built) -> Path:
    """The built site; the first worker to come builds it, the others wait."""
    result = shared_path / "site.log"
    with locked(shared_path / "site.lock"):
        if not result.is_file():
            result.write_text("the site could not be built", "utf-8")
            result.write_text(build_strictly(built.workspace), "utf-8")
    assert result.read_text("utf-8") == ""
    return built.root / "build" / "site"


@contextmanager
def served(folder: Path, handler: type[SilentHandler]) -> Iterator[str]:
    """The address of a folder, with a slash at the end."""
    with ThreadingHTTPServer(("127.0.0.1", 0), partial(handler, directory=str(folder))) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_port}/"
        server.shutdown()


@pytest.fixture(scope="session")
def site_url(site_dir: Path) -> Iterator[str]:
    """The address of the site for tests that search nothing."""
    with served(site_dir, WithoutIndex) as address:
        yield address


@pytest.fixture(scope="session")
def searchable_url(site_dir: Path) -> Iterator[str]:
    """The address of the site with its search."""
    with served(site_dir, SilentHandler) as address:
        yield address


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """An installed Chromium; none is downloaded."""
    executable = next(filter(None, map(shutil.which, CHROMIUM_NAMES)), None)
    if executable is None:
        pytest.skip("no Chromium found; Debian has it as the package chromium: apt-get install chromium")
    with sync_playwright() as playwright:
        chromium = playwright.chromium.launch(executable_path=executable, args=list(QUIET))
        yield chromium
        chromium.close()


@pytest.fixture(scope="session")
def context(browser: Browser) -> Iterator[BrowserContext]:
    """Settings and cache that pages share: styles and fonts are read once."""
    shared = browser.new_context(viewport=WIDE, color_scheme="light")
    shared.set_default_timeout(15_000)
    yield shared
    shared.close()


@pytest.fixture
def page(context: BrowserContext) -> Iterator[Page]:
    """An empty page; what a test stores in the browser, it clears."""
    opened = context.new_page()
    opened.emulate_media(color_scheme="light")
    yield opened
    opened.close()


@pytest.fixture(scope="session")
def violations() -> Violations:
    """Runs axe-core on a page."""

    def found(page: Page, rule: str = "", within: str = "html") -> list[str]:
        if not page.evaluate("'axe' in window"):
            page.evaluate(AXE)
        chosen = {"type": "rule", "values": [rule]} if rule else {"type": "tag", "values": WCAG}
        options = {"runOnly": chosen, "resultTypes": ["violations"], "preload": False}
        if not rule:
            options["rules"] = {CONTRAST: {"enabled": False}}
        answer = page.evaluate("([within, options]) => axe.run(within, options)", [within, options])
        return [
            f"{violation['id']}: {node['html']} {node['failureSummary']}"
            for violation in answer["violations"]
            for node in violation["nodes"]
        ]

    return found
