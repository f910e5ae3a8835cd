"""The search of the site in a browser: it finds titles, names, law and codes, and is accessible."""

from collections.abc import Callable, Iterator

import pytest
from playwright.sync_api import BrowserContext, Page

STANDARD = "standards/wohnsitzanmeldung/"
INTERFACE = "standards/nachweisabruf/"
PROCESS = "standards/wohnsitzanmeldung-prozess/"
ROOTS = {"de": "", "en": "en/"}
NARROW = 320
# (language, what is typed, page that is among the ten best)
WANTED = [
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
    ("de", "nachweisAbrufen", f"{INTERFACE}operations/nachweisabrufen/"),
    ("de", "/abrufe", f"{INTERFACE}operations/nachweisabrufen/"),
    ("de", "Antwort abholen", f"{INTERFACE}operations/antwortabholen/"),
    ("de", "Abruf unbekannt", f"{INTERFACE}problems/#abruf-unbekannt"),
    ("de", "abruf-unbekannt", f"{INTERFACE}problems/#abruf-unbekannt"),
    ("de", "Meldeschein ausfüllen", f"{PROCESS}steps/#meldeschein-ausfuellen"),
    ("en", "bicycle", "guides/contribute/"),
    ("en", "Registration form", f"{STANDARD}messages/meldeschein/"),
    ("en", "Person to be registered", f"{STANDARD}classes/meldepflichtigeperson/"),
    ("en", "Zuzugswohnung", f"{STANDARD}classes/zuzugswohnung/"),
    ("en", "stateless", "standards/codelisten/codes/staatsangehoerigkeit/"),
    ("en", "familienname", "standards/basis/classes/namenatuerlicheperson/"),
    ("en", "birth certificate", "standards/nachweis/classes/geburtsurkunde/"),
    ("en", "Fill in the registration form", f"{PROCESS}steps/#meldeschein-ausfuellen"),
]

pytestmark = pytest.mark.xdist_group("search")


@pytest.fixture(scope="module")
def searching(context: BrowserContext, searchable_url: str) -> Iterator[dict[str, Page]]:
    """Language → its home page, whose index is read once for all searches."""
    pages = {language: context.new_page() for language in ROOTS}
    for language, page in pages.items():
        page.goto(searchable_url + ROOTS[language])
    yield pages
    for page in pages.values():
        page.close()


@pytest.mark.parametrize(("language", "word", "path"), WANTED)
def test_search_finds_titles_names_and_law(
    searching: dict[str, Page], searchable_url: str, language: str, word: str, path: str
) -> None:
    page = searching[language]
    page.bring_to_front()
    page.fill(".md-search__input", word)
    # The theme reads the field when a key goes up.
    page.press(".md-search__input", "End")
    # Results of the first letters come first; the ten best of the whole query are meant.
    page.wait_for_function(
        """wanted => [...document.querySelectorAll(".md-search-result__link")].slice(0, 10)
            .some(link => (link.href.split("?")[0] + link.hash).startsWith(wanted))""",
        arg=searchable_url + ROOTS[language] + path,
    )


@pytest.mark.parametrize("width", [1280, NARROW])
def test_results_of_a_search_are_accessible(
    page: Page, searchable_url: str, violations: Callable[..., list[str]], width: int
) -> None:
    page.goto(searchable_url)
    page.set_viewport_size({"width": width, "height": 800})
    if width == NARROW:
        page.click("label.md-header__button[for=__search]")
    page.locator(".md-search__input").press_sequentially("Meldeschein")
    page.wait_for_selector(".md-search-result__link")
    assert violations(page) == []
    for scheme, name in (("light", "default"), ("dark", "slate")):
        page.emulate_media(color_scheme=scheme)  # type: ignore[arg-type]
        page.wait_for_selector(f"body[data-md-color-scheme={name}]")
        assert violations(page, "color-contrast") == []
    assert page.evaluate("document.documentElement.scrollWidth") == width
