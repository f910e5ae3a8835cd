"""The registry on the built site: vendors fetch from it, its pages name the feed, and permanent addresses hold both."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from lxml import html

from registry.fetch import Fetch, Order

ROOTS = {"de": "", "en": "en/"}

pytestmark = pytest.mark.xdist_group("links")


def test_what_vendors_fetch_from_the_site_is_what_was_released(site_dir: Path, tmp_path: Path) -> None:
    order = Order(("wohnsitzanmeldung@1.0.0",), str(site_dir / "standards"), tmp_path / "into", tmp_path / "lock")
    fetching = Fetch(order)
    assert [str(f) for f in fetching.plan.findings if f.severity.label == "error"] == []
    assert [found for findings in fetching.files() for found in findings] == []
    assert fetching.settle() == []
    assert (tmp_path / "into/wohnsitzanmeldung/1.0.0/xsd/wohnsitzanmeldung.xsd").is_file()


def test_every_published_version_has_a_page_at_its_address(site_dir: Path) -> None:
    index = json.loads((site_dir / "standards/index.json").read_bytes())
    count = 0
    for standard in index["standards"]:
        known = json.loads((site_dir / f"standards/{standard['name']}/index.json").read_bytes())
        for version in known["versions"]:
            place = version["address"].removeprefix(index["registry"])
            for root in ROOTS.values():
                page = html.fromstring((site_dir / root / "standards" / place / "index.html").read_bytes())
                text = "".join(map(str, page.itertext()))
                assert version["digest"] in text
                assert version["archive"]["sha256"] in text
                count += 1
    assert count >= 26


@pytest.mark.parametrize("language", ROOTS)
@pytest.mark.parametrize("path", ["standards/", "standards/basis/", "standards/basis/1.0.0/"])
def test_page_names_the_feed_of_its_language(site_dir: Path, language: str, path: str) -> None:
    page = site_dir / ROOTS[language] / path / "index.html"
    links = html.fromstring(page.read_bytes()).iter("link")
    (address,) = [link.get("href", "") for link in links if link.get("type") == "application/atom+xml"]
    assert (page.parent / address).resolve() == (site_dir / f"standards/feed.{language}.xml").resolve()
    assert (site_dir / f"standards/feed.{language}.xml").is_file()


@pytest.mark.parametrize("language", ROOTS)
def test_sitemap_names_pages_that_were_not_rendered_by_mkdocs_this_time(site_dir: Path, language: str) -> None:
    sitemap = (site_dir / ROOTS[language] / "sitemap.xml").read_text("utf-8")
    assert sitemap.count(f"/{ROOTS[language]}standards/basis/1.0.0/</loc>") == 1
