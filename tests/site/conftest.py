"""A built site on a loopback address, and a headless Chromium to open it with."""

import shutil
import subprocess
import sys
import threading
from collections.abc import Iterator
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest
from playwright.sync_api import Browser, sync_playwright

ROOT = Path(__file__).parents[2]
SAMPLE = Path(__file__).parent / "sample"
LANGUAGES = ("de", "en")
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


class SilentHandler(SimpleHTTPRequestHandler):
    """Serves files without a line on the terminal per request."""

    def log_message(self, format: str, *args: object) -> None:
        """Drop the access log."""


def write_sample_pages(docs: Path) -> None:
    """Lay out the hand-written pages, and samples in place of generated ones, as `fabrik site` does."""
    for language in LANGUAGES:
        for source in (ROOT / "site" / "pages", SAMPLE):
            for page in sorted(source.rglob(f"*.{language}.md")):
                target = docs / language / page.relative_to(source)
                target = target.with_name(page.name.removesuffix(f".{language}.md") + ".md")
                target.parent.mkdir(parents=True, exist_ok=True)
                shutil.copyfile(page, target)
        shutil.copytree(ROOT / "site" / "assets", docs / language / "assets")
        (docs / language / "standards/muster/muster.xsd").write_text("<schema/>\n")


@pytest.fixture(scope="session")
def site_dir(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Both languages of the site, built strictly: a broken link fails."""
    root = tmp_path_factory.mktemp("site")
    write_sample_pages(root / "build" / "pages")
    shutil.copyfile(ROOT / "mkdocs.yml", root / "mkdocs.yml")
    shutil.copytree(ROOT / "site", root / "site")
    for config in ("mkdocs.yml", "site/mkdocs.en.yml"):
        command = [sys.executable, "-m", "mkdocs", "build", "--quiet", "--strict", "--config-file", config]
        subprocess.run(command, cwd=root, check=True)
    return root / "build" / "site"


@pytest.fixture(scope="session")
def site_url(site_dir: Path) -> Iterator[str]:
    """The address of the site, with a slash at the end."""
    handler = partial(SilentHandler, directory=str(site_dir))
    with ThreadingHTTPServer(("127.0.0.1", 0), handler) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_port}/"
        server.shutdown()


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
