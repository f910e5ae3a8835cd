"""HTML that is kept from build to build, so that pages which hardly ever change are rendered once."""

from __future__ import annotations

import gzip
import hashlib
import os
import re
from collections.abc import Iterable, Iterator
from importlib.metadata import version
from pathlib import Path
from typing import NamedTuple

from generators.artifact import Artifact
from generators.site.additions import Lasting
from generators.writer import write

FOLDER = "build/rendered"
FRAME = ("mkdocs.yml", "site/mkdocs.en.yml", "site/theme")
RENDERERS = ("mkdocs", "mkdocs-material", "Markdown", "pymdown-extensions", "Pygments", "Jinja2")
CANONICAL = re.compile(r'<link rel="canonical" href="([^"]+)">')


class Kept(NamedTuple):
    """A page and where its HTML is kept. site: folder of its language below `build`."""

    page: str
    place: str
    site: str


class Rendered:
    """The kept HTML of a workspace."""

    def __init__(self, root: Path) -> None:
        """Keep below `build` of the workspace at `root`."""
        self._root = root
        self._frame = _frame(root)

    def missing(self, pages: Iterable[Lasting], language: str, site: str) -> Iterator[tuple[Kept, Artifact | None]]:
        """Every page with where it is kept, and its Markdown if it is to be rendered."""
        for page in pages:
            key = hashlib.sha256(f"{self._frame}{page.path}{page.key}".encode()).hexdigest()
            kept = Kept(page.path, f"{FOLDER}/{language}/{key}.html", site)
            known = (self._root / kept.place).is_file()
            yield kept, None if known else Artifact(page.path, page.markdown())


def place(root: Path, kept: Iterable[Kept]) -> None:
    """Put kept HTML into the site, and keep what has just been rendered; what no page needs any more goes.

    The sitemaps then name these pages, too. Raises OSError when files cannot be read or written.
    """
    addresses: dict[str, list[str]] = {}
    used = set()
    for each in kept:
        shown = root / "build" / each.site / _html(each.page)
        store = root / each.place
        if store.is_file():
            write(shown, store.read_bytes())
        else:
            write(store, shown.read_bytes())
        used.add(store)
        found = CANONICAL.search(store.read_text("utf-8"))
        addresses.setdefault(each.site, []).extend([found[1]] if found is not None else [])
    for site, told in addresses.items():
        _tell(root / "build" / site / "sitemap.xml", told)
    for path in sorted((root / FOLDER).glob("*/*.html")):
        if path not in used:
            path.unlink()


def _html(page: str) -> str:
    return page.removesuffix(".md") + ".html"


def _tell(sitemap: Path, addresses: Iterable[str]) -> None:
    entries = "".join(f"    <url>\n         <loc>{address}</loc>\n    </url>\n" for address in addresses)
    content = sitemap.read_text("utf-8").replace("</urlset>", f"{entries}</urlset>").encode()
    write(sitemap, content)
    write(sitemap.with_name("sitemap.xml.gz"), gzip.compress(content, mtime=0))


def _frame(root: Path) -> str:
    """Digest of what stands around every page."""
    found = hashlib.sha256(" ".join([os.environ.get("SITE_URL", ""), *map(version, RENDERERS)]).encode())
    for top in FRAME:
        for path in [root / top] if (root / top).is_file() else sorted((root / top).rglob("*")):
            if path.is_file():
                found.update(f"\0{path.relative_to(root).as_posix()}\0".encode() + path.read_bytes())
    return found.hexdigest()
