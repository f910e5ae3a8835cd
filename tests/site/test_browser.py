"""The site in a browser: private, free of errors, accessible, usable on a narrow screen, searchable."""

from collections.abc import Iterator
from contextlib import contextmanager

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Page, ViewportSize

STANDARD = "standards/wohnsitzanmeldung/"
# One page of each kind; the same paths stand below en/.
PAGES = [
    "",
    "standards/",
    STANDARD,
    f"{STANDARD}messages/",
    f"{STANDARD}messages/meldeschein/",
    f"{STANDARD}classes/",
    f"{STANDARD}classes/meldepflichtigeperson/",
    f"{STANDARD}law/",
    f"{STANDARD}rules/",
    f"{STANDARD}quality/",
    f"{STANDARD}downloads/",
    "standards/basis/types/",
    "standards/codelisten/codes/",
    "standards/codelisten/codes/staatsangehoerigkeit/",
    "guides/contribute/",
    "guides/vendors/",
    "reference/",
    "reference/encoding/",
    "reference/rules/",
    "reference/rules/duplicate-key/",
    "reference/metamodel/",
    "reference/metamodel/standard/classes/standard/",
    "reference/glossary/",
    "about/decisions/own-resolver/",
    "404.html",
]
LANGUAGE_ROOTS = {"de": "", "en": "en/"}
WCAG = {
    "runOnly": {"type": "tag", "values": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa"]},
    "resultTypes": ["violations"],
}
NARROW: ViewportSize = {"width": 320, "height": 640}
WIDE: ViewportSize = {"width": 1280, "height": 900}
# Scheme of the wide and of the narrow screen. Both languages have the same layout: one is judged on the narrow screen.
SCHEMES = {"de": ("default", "slate"), "en": ("slate", "default")}
JUDGED_NARROW = "de"

all_pages = pytest.mark.parametrize("path", PAGES, ids=lambda path: path or "home")
languages = pytest.mark.parametrize("language", LANGUAGE_ROOTS)


@contextmanager
def opened(browser: Browser, url: str) -> Iterator[Page]:
    """A page in a context of its own, without what earlier pages stored."""
    context = browser.new_context(viewport=WIDE, color_scheme="light")
    try:
        page = context.new_page()
        page.set_default_timeout(15_000)
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


def show_scheme(page: Page, scheme: str) -> None:
    page.emulate_media(color_scheme="dark" if scheme == "slate" else "light")
    page.wait_for_selector(f"body[data-md-color-scheme={scheme}]")


@all_pages
@languages
def test_page_is_private_quiet_accessible_and_fits_a_narrow_screen(
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
        page.goto(site_url + LANGUAGE_ROOTS[language] + path)
        assert page.locator("html").get_attribute("lang") == language
        wide, narrow = SCHEMES[language]
        show_scheme(page, wide)
        assert wcag_violations(page) == []
        page.set_viewport_size(NARROW)
        show_scheme(page, narrow)
        assert page.evaluate("document.documentElement.scrollWidth") == NARROW["width"]
        assert language != JUDGED_NARROW or wcag_violations(page) == []
    assert len(requests) > 5
    # The file server at the root has the English 404 page at a place that its links do not know.
    expected = path == "404.html" and language == "en"
    assert [url for url in requests if not url.startswith((site_url, "data:", "blob:"))] == []
    assert failures == [] or expected


def test_a_planted_violation_is_found(browser: Browser, site_url: str) -> None:
    with opened(browser, site_url) as page:
        page.evaluate("document.querySelector('h2').style.color = '#c0c0c0'")
        assert any(violation.startswith("color-contrast: <h2") for violation in wcag_violations(page))


@pytest.mark.parametrize("path", ["", STANDARD, f"{STANDARD}messages/meldeschein/", "reference/rules/duplicate-key/"])
def test_language_switch_leads_to_the_same_page(browser: Browser, site_url: str, path: str) -> None:
    with opened(browser, site_url + path) as page:
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
        ("de", "MeldepflichtigePerson", f"{STANDARD}classes/meldepflichtigeperson/"),
        ("de", "Wegzugswohnung", f"{STANDARD}classes/wegzugswohnung/"),
        ("de", "Staatsangehörigkeit", "standards/codelisten/codes/staatsangehoerigkeit/"),
        ("de", "§ 19 BMG", f"{STANDARD}law/"),
        ("de", "Straße", "standards/basis/classes/anschrift/"),
        ("de", "wohnungsgeber", f"{STANDARD}classes/wohnungsgeberangaben/"),
        ("de", "männlich", "standards/codelisten/codes/geschlecht/"),
        ("de", "05315000", "standards/codelisten/codes/gemeinde/"),
        ("de", "duplicate-key", "reference/rules/duplicate-key/"),
        ("en", "bicycle", "guides/contribute/"),
        ("en", "Registration form", f"{STANDARD}messages/meldeschein/"),
        ("en", "Person to be registered", f"{STANDARD}classes/meldepflichtigeperson/"),
        ("en", "Zuzugswohnung", f"{STANDARD}classes/zuzugswohnung/"),
        ("en", "stateless", "standards/codelisten/codes/staatsangehoerigkeit/"),
        ("en", "familienname", "standards/basis/classes/namenatuerlicheperson/"),
    ],
)
def test_search_finds_titles_names_and_law(
    browser: Browser, site_url: str, language: str, word: str, path: str
) -> None:
    wanted = site_url + LANGUAGE_ROOTS[language] + path
    with opened(browser, site_url + LANGUAGE_ROOTS[language]) as page:
        page.fill(".md-search__input", word)
        # Results of the first letters come first; the ten best of the whole query are meant.
        page.wait_for_function(
            """wanted => [...document.querySelectorAll(".md-search-result__link")].slice(0, 10)
                .some(link => link.href.startsWith(wanted))""",
            arg=wanted,
        )


@languages
@pytest.mark.parametrize("size", [WIDE, NARROW], ids=["wide", "narrow"])
def test_results_of_a_search_are_accessible(browser: Browser, site_url: str, language: str, size: ViewportSize) -> None:
    with opened(browser, site_url + LANGUAGE_ROOTS[language]) as page:
        page.set_viewport_size(size)
        if size is NARROW:
            page.click("label.md-header__button[for=__search]")
        page.locator(".md-search__input").press_sequentially("Meldeschein")
        page.wait_for_selector(".md-search-result__link")
        for scheme in SCHEMES[language]:
            show_scheme(page, scheme)
            assert wcag_violations(page) == []
        assert page.evaluate("document.documentElement.scrollWidth") == size["width"]


def test_dark_scheme_chosen_by_hand_stays(browser: Browser, site_url: str) -> None:
    with opened(browser, site_url) as page:
        for _ in ("from system to light", "from light to dark"):
            page.click(".md-header [data-md-component=palette] label:not([hidden])")
        page.wait_for_selector("body[data-md-color-scheme=slate]")
        page.goto(site_url + "standards/")
        page.wait_for_selector("body[data-md-color-scheme=slate]")


def test_skip_link_comes_first_and_leads_to_the_content(browser: Browser, site_url: str) -> None:
    with opened(browser, site_url + STANDARD) as page:
        page.keyboard.press("Tab")
        assert page.evaluate("document.activeElement.classList.contains('md-skip')")
        target = page.evaluate("decodeURI(document.activeElement.hash)")
        assert page.locator(f"[id='{target.removeprefix('#')}']").count() == 1


def test_branch_of_a_message_opens_by_keyboard(browser: Browser, site_url: str) -> None:
    with opened(browser, f"{site_url}{STANDARD}messages/meldeschein/") as page:
        branch = page.locator(".tree > ul > li > details").first
        assert not branch.evaluate("branch => branch.open")
        branch.locator("summary").first.focus()
        page.keyboard.press("Enter")
        assert branch.evaluate("branch => branch.open")
        assert branch.locator("ul > li").count() > 3


def test_diagram_scrolls_in_a_region_of_its_own(browser: Browser, site_url: str) -> None:
    with opened(browser, f"{site_url}{STANDARD}messages/meldeschein/") as page:
        page.set_viewport_size(NARROW)
        region = page.locator(".diagram-scroll")
        assert region.get_attribute("tabindex") == "0"
        assert region.get_attribute("aria-label")
        assert region.evaluate("region => region.scrollWidth > region.clientWidth")
