"""The built site as files: every link leads somewhere, nothing comes from another host, nothing tells the time."""

from pathlib import Path
from typing import NamedTuple
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
    ids = [identity for element in tree.iter() if (identity := element.get("id"))]
    loaded = {
        element.get(LOADED[str(element.tag)], "")
        for element in tree.iter(*LOADED)
        if not TOLD & set((element.get("rel") or "").split())
    }
    anchors = {*ids, *(name for element in tree.iter("a") if (name := element.get("name")))}
    links = {href for element in tree.iter("a") if (href := element.get("href"))}
    return Facts(tree.get("lang", ""), links, anchors, ids, loaded)


@pytest.fixture(scope="module")
def pages(site_dir: Path) -> dict[Path, Facts]:
    """All pages; 404.html has absolute links and is opened in the browser tests."""
    found = sorted(path for path in site_dir.rglob("*.html") if path.name != "404.html")
    return {path.resolve(): facts_of(path) for path in found}


def target_of(page: Path, link: str) -> tuple[Path, str]:
    parts = urlsplit(link)
    path = (page.parent / unquote(parts.path)).resolve() if parts.path else page
    return (path / "index.html" if path.is_dir() else path), unquote(parts.fragment)


def test_every_link_leads_to_a_file_and_an_anchor(site_dir: Path, pages: dict[Path, Facts]) -> None:
    known: dict[Path, bool] = {}
    broken = set()
    for page, facts in pages.items():
        for link in facts.links:
            if urlsplit(link).scheme:
                continue
            target, anchor = target_of(page, link)
            exists = known.setdefault(target, target.is_file())
            if not exists or (anchor and target in pages and anchor not in pages[target].anchors):
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
        for i in {i for i in facts.ids if facts.ids.count(i) > 1}
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
