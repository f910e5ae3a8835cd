"""The site in a browser: private, free of errors, accessible, usable on a narrow screen and by keyboard."""

from collections.abc import Callable

import pytest
from playwright.sync_api import Browser, Page, ViewportSize

STANDARD = "standards/wohnsitzanmeldung/"
INTERFACE = "standards/nachweisabruf/"
PROCESS = "standards/wohnsitzanmeldung-prozess/"
# One page of each kind; the same paths stand below en/.
PAGES = [
    "",
    "standards/",
    STANDARD,
    f"{STANDARD}messages/meldeschein/",
    f"{STANDARD}classes/meldepflichtigeperson/",
    f"{STANDARD}law/",
    f"{STANDARD}rules/",
    f"{STANDARD}quality/",
    f"{STANDARD}profiles/",
    f"{STANDARD}downloads/",
    "standards/basis/types/",
    "standards/codelisten/codes/",
    "standards/codelisten/codes/staatsangehoerigkeit/",
    INTERFACE,
    f"{INTERFACE}operations/",
    f"{INTERFACE}operations/nachweisabrufen/",
    f"{INTERFACE}events/",
    f"{INTERFACE}problems/",
    f"{INTERFACE}access/",
    f"{INTERFACE}scenarios/",
    f"{INTERFACE}environment/",
    f"{INTERFACE}criteria/",
    PROCESS,
    f"{PROCESS}diagram/",
    f"{PROCESS}steps/",
    f"{PROCESS}participants/",
    f"{PROCESS}messages/",
    f"{PROCESS}outcomes/",
    "standards/basis/versions/",
    "standards/gewerbeanzeige/1.0.0/",
    "standards/gewerbeanzeige/2.0.0/",
    "guides/contribute/",
    "reference/",
    "reference/encoding/",
    "reference/rules/",
    "reference/rules/duplicate-key/",
    "reference/changes/slot-made-required/",
    "reference/metamodel/standard/",
    "reference/glossary/",
    "about/decisions/own-resolver/",
    "404.html",
]
# Both languages come from the same templates and have the same layout: of the generated pages one per kind of
# standard is opened in English, too. The language of every page is checked without a browser.
ENGLISH = [
    "",
    "standards/",
    f"{STANDARD}messages/meldeschein/",
    f"{INTERFACE}operations/nachweisabrufen/",
    f"{PROCESS}steps/",
    "standards/gewerbeanzeige/2.0.0/",
    "guides/contribute/",
    "reference/glossary/",
    "404.html",
]
# What narrow screens hide, navigation and table of contents, is the same on all pages of one kind.
FRAMES = ["", STANDARD, f"{INTERFACE}operations/nachweisabrufen/", "guides/contribute/"]
NARROW: ViewportSize = {"width": 320, "height": 640}
WIDE: ViewportSize = {"width": 1280, "height": 900}
CONTRAST = "color-contrast"
SCROLLING = "scrollable-region-focusable"
# Elements that differ in texts and values of attributes only, in places of equal classes, get equal verdicts: one of
# each is judged, at rest. Inner elements first, so that outer ones become equal.
ONE_OF_EACH = """() => {
    const still = "<style>*, ::before, ::after { transition: none !important }</style>";
    document.head.insertAdjacentHTML("beforeend", still);
    const shape = element => element.outerHTML
        .replace(/>[^<]*\\S[^<]*</g, ">text<")
        .replace(/ (?!class)([\\w:-]+)="[^"]+"/g, " $1");
    const seen = new Set();
    const repeated = document.querySelectorAll(".md-content :is(li, tr, p, .relations, pre span)");
    for (const element of [...repeated].reverse()) {
        const parent = element.parentElement;
        const key = [parent.tagName, parent.className, shape(element)].join(" ");
        if (seen.has(key)) element.remove();
        seen.add(key);
    }
}"""

Violations = Callable[..., list[str]]


def watched(page: Page, url: str) -> tuple[list[str], list[str]]:
    """Open an address; all requests it leads to, and everything that goes wrong meanwhile and later."""
    requests: list[str] = []
    failures: list[str] = []
    page.on("request", lambda request: requests.append(request.url))
    page.on("requestfailed", lambda request: failures.append(request.url))
    page.on("response", lambda response: failures.append(response.url) if response.status >= 400 else None)
    page.on("console", lambda message: failures.append(message.text) if message.type == "error" else None)
    page.on("pageerror", lambda error: failures.append(str(error)))
    page.goto(url)
    return requests, failures


def show_scheme(page: Page, scheme: str) -> None:
    page.emulate_media(color_scheme="dark" if scheme == "slate" else "light")
    page.wait_for_selector(f"body[data-md-color-scheme={scheme}]")


def overflow(page: Page) -> int:
    width: int = page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth")
    return width


@pytest.mark.parametrize("path", PAGES, ids=lambda path: path or "home")
def test_page_is_private_quiet_accessible_and_fits_a_narrow_screen(
    page: Page, site_url: str, violations: Violations, path: str
) -> None:
    requests, failures = watched(page, site_url + path)
    page.set_viewport_size(NARROW)
    assert overflow(page) == 0
    # The page marks what scrolls when its size has changed, which it hears of with the next frame.
    page.evaluate("new Promise(done => requestAnimationFrame(() => setTimeout(done)))")
    assert violations(page, SCROLLING, within=".md-content") == []
    page.evaluate(ONE_OF_EACH)
    show_scheme(page, "slate")
    assert violations(page, CONTRAST) == []
    show_scheme(page, "default")
    page.set_viewport_size(WIDE)
    assert violations(page) == []
    assert violations(page, CONTRAST) == []
    assert len(requests) > 5
    assert [url for url in requests if not url.startswith((site_url, "data:", "blob:"))] == []
    assert failures == []


@pytest.mark.parametrize("path", FRAMES, ids=lambda path: path or "home")
def test_what_only_wide_screens_show_has_contrast_in_the_dark(
    page: Page, site_url: str, violations: Violations, path: str
) -> None:
    page.goto(site_url + path)
    page.evaluate(ONE_OF_EACH)
    show_scheme(page, "slate")
    assert violations(page, CONTRAST) == []


@pytest.mark.parametrize("path", ENGLISH, ids=lambda path: path or "home")
def test_english_page_is_private_quiet_accessible_and_fits_a_narrow_screen(
    page: Page, site_url: str, violations: Violations, path: str
) -> None:
    requests, failures = watched(page, f"{site_url}en/{path}")
    page.set_viewport_size(NARROW)
    assert overflow(page) == 0
    page.evaluate(ONE_OF_EACH)
    assert violations(page) == []
    assert [url for url in requests if not url.startswith((site_url, "data:", "blob:"))] == []
    # The file server at the root has the English 404 page at a place that its links do not know.
    assert failures == [] or path == "404.html"


def test_a_planted_violation_is_found(page: Page, site_url: str, violations: Violations) -> None:
    page.goto(f"{site_url}{STANDARD}law/")
    page.evaluate("document.querySelector('.legal, td a').style.color = '#c0c0c0'")
    page.evaluate("document.querySelector('.md-logo').removeAttribute('aria-label')")
    page.evaluate("document.querySelector('.md-logo').removeAttribute('title')")
    page.evaluate(ONE_OF_EACH)
    assert any("#c0c0c0" in violation for violation in violations(page, CONTRAST))
    assert any(violation.startswith("link-name: ") for violation in violations(page))


@pytest.mark.parametrize("path", ["", f"{INTERFACE}operations/nachweisabrufen/"])
def test_language_switch_leads_to_the_same_page(page: Page, site_url: str, path: str) -> None:
    page.goto(site_url + path)
    page.click(".language-switch")
    page.wait_for_url(site_url + "en/" + path)
    assert page.locator("html").get_attribute("lang") == "en"
    page.click(".language-switch")
    page.wait_for_url(site_url + path)


def test_dark_scheme_chosen_by_hand_stays(browser: Browser, site_url: str) -> None:
    context = browser.new_context(viewport=WIDE, color_scheme="light")
    page = context.new_page()
    page.goto(site_url)
    for _ in ("from system to light", "from light to dark"):
        page.click(".md-header [data-md-component=palette] label:not([hidden])")
    page.wait_for_selector("body[data-md-color-scheme=slate]")
    page.goto(site_url + "standards/")
    page.wait_for_selector("body[data-md-color-scheme=slate]")
    context.close()


def test_skip_link_comes_first_and_leads_to_the_content(page: Page, site_url: str) -> None:
    page.goto(site_url + STANDARD)
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.classList.contains('md-skip')")
    target = page.evaluate("decodeURI(document.activeElement.hash)")
    assert page.locator(f"[id='{target.removeprefix('#')}']").count() == 1


def test_branch_of_a_message_opens_by_keyboard(page: Page, site_url: str) -> None:
    page.goto(f"{site_url}{STANDARD}messages/meldeschein/")
    branch = page.locator(".tree > ul > li > details").first
    assert not branch.evaluate("branch => branch.open")
    branch.locator("summary").first.focus()
    page.keyboard.press("Enter")
    assert branch.evaluate("branch => branch.open")
    assert branch.locator("ul > li").count() > 3


@pytest.mark.parametrize("path", [f"{STANDARD}classes/meldepflichtigeperson/", f"{PROCESS}diagram/"])
def test_diagram_scrolls_in_a_region_of_its_own(page: Page, site_url: str, path: str) -> None:
    page.goto(site_url + path)
    page.set_viewport_size(NARROW)
    region = page.locator(".diagram-scroll")
    assert region.get_attribute("tabindex") == "0"
    assert region.get_attribute("aria-label")
    assert region.evaluate("region => region.scrollWidth > region.clientWidth")


def test_size_of_a_process_diagram_is_chosen_without_a_script(browser: Browser, site_url: str) -> None:
    context = browser.new_context(viewport=WIDE, java_script_enabled=False)
    page = context.new_page()
    page.goto(f"{site_url}{PROCESS}diagram/")
    drawing = page.locator(".process-diagram svg")
    widths = []
    for size in ("fit", "smaller", "full"):
        page.check(f".zoom-{size}")
        box = drawing.bounding_box()
        assert box is not None
        widths.append(box["width"])
    assert widths == sorted(set(widths))
    region = page.locator(".diagram-scroll").bounding_box()
    assert region is not None
    assert widths[0] <= region["width"] < widths[1]
    context.close()


def test_examples_in_other_notations_show_without_a_script(browser: Browser, site_url: str) -> None:
    context = browser.new_context(viewport=WIDE, java_script_enabled=False)
    page = context.new_page()
    page.goto(f"{site_url}{INTERFACE}operations/nachweisabrufen/")
    request = page.locator(".tabbed-set").first
    assert request.locator(".tabbed-labels > label").all_inner_texts() == ["JSON", "XML", "curl"]
    command = request.locator("code", has_text="curl --request POST")
    assert not command.is_visible()
    request.locator("label", has_text="curl").click()
    assert command.is_visible()
    context.close()


def test_address_of_a_problem_type_leads_to_its_section(page: Page, site_url: str) -> None:
    page.goto(f"{site_url}{INTERFACE}1.0.0/problems/abruf-unbekannt/")
    page.wait_for_url(f"{site_url}{INTERFACE}problems/#abruf-unbekannt")
    assert page.locator("#abruf-unbekannt").inner_text().startswith("Abruf unbekannt")
