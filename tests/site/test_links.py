"""The built site as files: every link leads somewhere, nothing comes from another host, nothing tells the time."""

from pathlib import Path
from urllib.parse import unquote, urlsplit

from lxml import html

LOADED = {"script": "src", "img": "src", "link": "href", "iframe": "src", "source": "src", "object": "data"}
# Said about the page, not loaded with it.
TOLD = {"canonical", "alternate", "prev", "next"}


def parsed(site: Path) -> dict[Path, html.HtmlElement]:
    """All pages; 404.html has absolute links and is opened in the browser tests."""
    found = sorted(path for path in site.rglob("*.html") if path.name != "404.html")
    return {path.resolve(): html.fromstring(path.read_bytes()) for path in found}


def target_of(page: Path, link: str) -> tuple[Path, str]:
    parts = urlsplit(link)
    path = (page.parent / unquote(parts.path)).resolve() if parts.path else page
    return (path / "index.html" if path.is_dir() else path), unquote(parts.fragment)


def test_every_link_leads_to_a_file_and_an_anchor(site_dir: Path) -> None:
    pages = parsed(site_dir)
    anchors = {path: {str(i) for i in tree.xpath("//@id | //a/@name")} for path, tree in pages.items()}
    broken = set()
    for page, tree in pages.items():
        for link in {str(href) for href in tree.xpath("//a/@href")}:
            if urlsplit(link).scheme:
                continue
            target, anchor = target_of(page, link)
            if not target.is_file() or (anchor and anchor not in anchors.get(target, {anchor})):
                broken.add(f"{page.relative_to(site_dir.resolve())}: {link}")
    assert len(pages) > 400
    assert sorted(broken)[:20] == []


def test_nothing_is_loaded_from_another_host(site_dir: Path) -> None:
    foreign = set()
    for page, tree in parsed(site_dir).items():
        for element in tree.iter(*LOADED):
            address = element.get(LOADED[str(element.tag)], "")
            if urlsplit(address).netloc and not TOLD & set((element.get("rel") or "").split()):
                foreign.add(f"{page.name}: {address}")
    assert foreign == set()


def test_ids_are_unique_on_each_page(site_dir: Path) -> None:
    double = []
    for page, tree in parsed(site_dir).items():
        ids = [str(i) for i in tree.xpath("//@id")]
        double += [f"{page.relative_to(site_dir.resolve())}: {i}" for i in set(ids) if ids.count(i) > 1]
    assert sorted(double)[:20] == []


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
