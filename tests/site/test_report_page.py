"""The HTML of a conformance report in a browser: accessible in both schemes, in narrow windows and on paper."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page

from conformance.report.printers import PRINTERS
from tests.conformance.report.made import MIXED
from tests.site.conftest import CONTRAST, Violations

NARROW = 320


@pytest.fixture(scope="module", params=["de", "en"])
def opened(
    request: pytest.FixtureRequest, browser: Browser, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[Page]:
    """The page as a file, with everything it asks for noted and nothing answered."""
    file: Path = tmp_path_factory.mktemp("report") / "report.html"
    file.write_text(PRINTERS["html"](MIXED, request.param, "2027-05-01"), "utf-8")
    context = browser.new_context()
    page = context.new_page()
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.goto(file.as_uri())
    assert asked == [file.as_uri()]
    yield page
    context.close()


def test_reports_are_accessible(opened: Page, violations: Violations) -> None:
    assert violations(opened) == []


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_colours_are_told_apart(opened: Page, violations: Violations, scheme: str) -> None:
    opened.emulate_media(media="screen", color_scheme="dark" if scheme == "dark" else "light")
    assert violations(opened, CONTRAST) == []


def test_narrow_windows_need_no_scrolling_sideways(opened: Page) -> None:
    opened.set_viewport_size({"width": NARROW, "height": 600})
    assert opened.evaluate("document.documentElement.scrollWidth") <= NARROW


def test_paper_is_white_and_shows_evidence_in_full(opened: Page, violations: Violations) -> None:
    opened.emulate_media(media="print", color_scheme="dark")
    assert opened.evaluate("getComputedStyle(document.body).backgroundColor") == "rgb(255, 255, 255)"
    assert opened.evaluate("getComputedStyle(document.querySelector('pre')).maxHeight") == "none"
    assert violations(opened, CONTRAST) == []
