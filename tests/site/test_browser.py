"""The site in a browser: private, free of errors, accessible, usable on a narrow screen, searchable."""

from collections.abc import Iterator
from contextlib import contextmanager

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Page, ViewportSize

# One worker runs them all, so that the site is built once.
pytestmark = pytest.mark.xdist_group("browser")

# One page of each kind; the same paths stand below en/.
PAGES = [
    "",
    "standards/",
    "standards/muster/",
    "guides/contribute/",
    "reference/encoding/",
    "reference/rules/",
    "reference/glossary/",
    "about/decisions/",
    "about/decisions/own-resolver/",
    "about/accessibility/",
    "404.html",
]
LANGUAGE_ROOTS = {"de": "", "en": "en/"}
WCAG = {"runOnly": {"type": "tag", "values": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa"]}}
NARROW: ViewportSize = {"width": 320, "height": 640}
WIDE: ViewportSize = {"width": 1280, "height": 900}

all_pages = pytest.mark.parametrize("path", PAGES, ids=lambda path: path or "home")
languages = pytest.mark.parametrize("language", LANGUAGE_ROOTS)


@contextmanager
def opened(browser: Browser, url: str) -> Iterator[Page]:
    """A page in a context of its own, without what earlier pages stored."""
    context = browser.new_context(viewport=WIDE, color_scheme="light")
    try:
        page = context.new_page()
        page.set_default_timeout(10_000)
        page.goto(url)
        yield page
    finally:
        context.close()


def wcag_violations(page: Page) -> list[str]:
    """What axe-core finds against WCAG 2.1 A and AA: rule, element, reason."""
    violations = Axe().run(page, options=WCAG).response["violations"]
    return [
        f"{violation['id']}: {node['html']} {node['failureSummary']}"
        for violation in violations
        for node in violation["nodes"]
    ]


@all_pages
@languages
def test_page_loads_only_from_its_own_host_and_logs_nothing(
    browser: Browser, site_url: str, language: str, path: str
) -> None:
    requests: list[str] = []
    failures: list[str] = []
    with opened(browser, "about:blank") as page:
        page.on("request", lambda request: requests.append(request.url))
        page.on("requestfailed", lambda request: failures.append(request.url))
        page.on("response", lambda response: failures.append(response.url) if response.status >= 400 else None)
        page.on("console", lambda message: failures.append(message.text) if message.type == "error" else None)
        page.on("pageerror", lambda error: failures.append(str(error)))
        page.goto(site_url + LANGUAGE_ROOTS[language] + path, wait_until="networkidle")
    assert len(requests) > 5
    assert [url for url in requests if not url.startswith((site_url, "data:", "blob:"))] == []
    assert failures == []


@all_pages
@languages
def test_page_has_no_wcag_violation(browser: Browser, site_url: str, language: str, path: str) -> None:
    with opened(browser, site_url + LANGUAGE_ROOTS[language] + path) as page:
        page.wait_for_selector("body[data-md-color-scheme=default]")
        assert wcag_violations(page) == []
        page.emulate_media(color_scheme="dark")
        page.wait_for_selector("body[data-md-color-scheme=slate]")
        assert wcag_violations(page) == []
        page.set_viewport_size(NARROW)
        assert page.evaluate("document.documentElement.scrollWidth") == NARROW["width"]
        assert wcag_violations(page) == []


def test_a_planted_violation_is_found(browser: Browser, site_url: str) -> None:
    with opened(browser, site_url) as page:
        page.evaluate("document.querySelector('h2').style.color = '#c0c0c0'")
        assert any(violation.startswith("color-contrast: <h2") for violation in wcag_violations(page))


@pytest.mark.parametrize("path", [page for page in PAGES if page != "404.html"], ids=lambda path: path or "home")
def test_language_switch_leads_to_the_same_page(browser: Browser, site_url: str, path: str) -> None:
    with opened(browser, site_url + path) as page:
        assert page.locator("html").get_attribute("lang") == "de"
        page.click(".language-switch")
        page.wait_for_url(site_url + "en/" + path)
        assert page.locator("html").get_attribute("lang") == "en"
        page.click(".language-switch")
        page.wait_for_url(site_url + path)


@pytest.mark.parametrize(
    ("language", "word", "path"),
    [
        ("de", "Übergangsfrist", "reference/glossary/"),
        ("de", "Fahrrad", "guides/contribute/"),
        ("de", "Bezeichnung", "standards/muster/"),  # part of the element weitereBezeichnungDerWohnung
        ("en", "bicycle", "guides/contribute/"),
        ("en", "transition", "reference/glossary/"),
    ],
)
def test_search_finds_words_and_parts_of_names(
    browser: Browser, site_url: str, language: str, word: str, path: str
) -> None:
    with opened(browser, site_url + LANGUAGE_ROOTS[language]) as page:
        page.click(".md-search__input")
        page.keyboard.type(word)
        page.wait_for_selector(".md-search-result__link")
        found = page.locator(".md-search-result__link").evaluate_all("links => links.map(link => link.href)")
    assert any(link.startswith(site_url + LANGUAGE_ROOTS[language] + path) for link in found)


def test_dark_scheme_chosen_by_hand_stays(browser: Browser, site_url: str) -> None:
    with opened(browser, site_url) as page:
        for _ in ("from system to light", "from light to dark"):
            page.click(".md-header [data-md-component=palette] label:not([hidden])")
        page.wait_for_selector("body[data-md-color-scheme=slate]")
        page.goto(site_url + "standards/")
        page.wait_for_selector("body[data-md-color-scheme=slate]")


def test_skip_link_comes_first_and_leads_to_the_content(browser: Browser, site_url: str) -> None:
    with opened(browser, site_url + "guides/contribute/") as page:
        page.keyboard.press("Tab")
        assert page.evaluate("document.activeElement.classList.contains('md-skip')")
        target = page.evaluate("decodeURI(document.activeElement.hash)")
        assert page.locator(f"[id='{target.removeprefix('#')}']").count() == 1
