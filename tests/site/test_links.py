"""The built site as files: every link leads somewhere, nothing comes from another host, nothing tells the time."""

import os
from collections import Counter
from pathlib import Path
from typing import Any, NamedTuple
from urllib.parse import unquote, urlsplit

import pytest
from lxml import html

LOADED = {"script": "src", "img": "src", "link": "href", "iframe": "src", "source": "src", "object": "data"}
# Said about the page, not loaded with it.
TOLD = {"canonical", "alternate", "prev", "next"}

pytestmark = pytest.mark.xdist_group("links")


class Facts(NamedTuple):
    """What the tests ask of a page."""

    language: str
    links: set[str]
    anchors: set[str]
    ids: list[str]
    loaded: set[str]


def facts_of(path: Path) -> Facts:
    tree = html.fromstring(path.read_bytes())
    loaded = {
        element.get(LOADED[str(element.tag)], "")
        for element in tree.iter(*LOADED)
        if not TOLD & set((element.get("rel") or "").split())
    }
    ids, names, links = (attributes(tree, path) for path in ("//@id", "//a/@name", "//a/@href"))
    return Facts(tree.get("lang", ""), set(links), {*ids, *names}, ids, loaded)


def attributes(tree: html.HtmlElement, path: str) -> list[str]:
    found: Any = tree.xpath(path, smart_strings=False)
    return list(filter(None, found))


@pytest.fixture(scope="module")
def pages(site_dir: Path) -> dict[Path, Facts]:
    """All pages; 404.html has absolute links and is opened in the browser tests."""
    found = sorted(path for path in site_dir.rglob("*.html") if path.name != "404.html")
    return {path.resolve(): facts_of(path) for path in found}


def target_of(page: Path, link: str) -> tuple[str, str]:
    """The file that a link leads to, or the folder whose page that is, and the anchor in it."""
    path, _, anchor = link.partition("#")
    return os.path.normpath(page.parent / unquote(path.partition("?")[0])) if path else str(page), unquote(anchor)


def test_every_link_leads_to_a_file_and_an_anchor(site_dir: Path, pages: dict[Path, Facts]) -> None:
    known: dict[str, Path | None] = {}
    broken = set()
    for page, facts in pages.items():
        for link in facts.links:
            if urlsplit(link).scheme:
                continue
            path, anchor = target_of(page, link)
            if path not in known:
                known[path] = next((p for p in (Path(path, "index.html"), Path(path)) if p.is_file()), None)
            target = known[path]
            if target is None or (anchor and target in pages and anchor not in pages[target].anchors):
                broken.add(f"{page.relative_to(site_dir.resolve())}: {link}")
    assert len(pages) > 400
    assert sorted(broken)[:20] == []


def test_nothing_is_loaded_from_another_host(pages: dict[Path, Facts]) -> None:
    foreign = {f"{page.name}: {url}" for page, facts in pages.items() for url in facts.loaded if urlsplit(url).netloc}
    assert foreign == set()


def test_ids_are_unique_on_each_page(site_dir: Path, pages: dict[Path, Facts]) -> None:
    double = [
        f"{page.relative_to(site_dir.resolve())}: {i}"
        for page, facts in pages.items()
        if len(facts.ids) > len(set(facts.ids))
        for i, times in Counter(facts.ids).items()
        if times > 1
    ]
    assert sorted(double)[:20] == []


def test_pages_tell_their_language(site_dir: Path, pages: dict[Path, Facts]) -> None:
    wrong = []
    for page, facts in pages.items():
        parts = page.relative_to(site_dir.resolve()).parts
        # The addresses of problem types, which lead on at once, have a language of their own.
        if "problems" not in parts[3:] and facts.language != ("en" if parts[0] == "en" else "de"):
            wrong.append("/".join(parts))
    assert wrong == []


def test_both_languages_have_the_same_pages(site_dir: Path) -> None:
    english = {path.relative_to(site_dir / "en") for path in (site_dir / "en").rglob("*.html")}
    german = {path.relative_to(site_dir) for path in site_dir.rglob("*.html")}
    assert {path for path in german if path.parts[0] != "en"} == english


def test_site_does_not_hold_the_time_of_its_build(site_dir: Path) -> None:
    for folder in (site_dir, site_dir / "en"):
        assert b"<loc>" in (folder / "sitemap.xml").read_bytes()
        assert b"<lastmod>" not in (folder / "sitemap.xml").read_bytes()
        # RFC 1952, 2.3.1: four bytes of modification time, zero for none.
        assert (folder / "sitemap.xml.gz").read_bytes()[4:8] == bytes(4)
