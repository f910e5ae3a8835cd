"""Texts of authors appear on pages as they are, whatever Markdown would make of them."""

from __future__ import annotations

import markdown
import pytest
from lxml import html

from generators.pages.markdown import code, in_language, plain, size, table, told

EXTENSIONS = [
    "abbr",
    "admonition",
    "attr_list",
    "def_list",
    "footnotes",
    "md_in_html",
    "tables",
    "pymdownx.superfences",
]
HOSTILE = [
    "a | b",
    "*kursiv* und __fett__",
    "[0-9]{5}",
    "[Link](http://example.org)",
    "<script>alert(1)</script>",
    "a < b & c > d",
    "&amp; bleibt",
    "{: .klasse }",
    "Wert { #id }",
    "# keine Überschrift",
    "1. kein Punkt einer Liste",
    "- kein Punkt",
    ": keine Definition",
    "[^1] keine Fußnote",
    "~~~ und ```",
    'Er sagte "ja"',
    "!!! kein Hinweis",
    "schräg\\",
    "C:\\*.txt",
    "⁂ Łukasz Ğül 中",
]


def rendered(text: str) -> html.HtmlElement:
    """The page that consists of some Markdown."""
    page = html.fromstring(f"<body>{markdown.markdown(text, extensions=EXTENSIONS)}</body>")
    assert isinstance(page, html.HtmlElement)
    return page


def shown(text: str) -> str:
    """The text of a page that consists of some Markdown."""
    return " ".join(str(rendered(text).text_content()).split())


@pytest.mark.parametrize("text", HOSTILE)
def test_text_of_a_paragraph_is_shown_as_it_is(text: str) -> None:
    assert shown(plain(text)) == text


@pytest.mark.parametrize("text", HOSTILE)
def test_cells_of_a_table_show_texts_and_code_as_they_are(text: str) -> None:
    page = "\n".join(table(["A", "B"], [[plain(text), code(text)]], "slots"))
    cells = rendered(page).iter("td")
    assert ["".join(cell.itertext()) for cell in cells] == [text, text]


def test_code_span_of_an_author_stays_code() -> None:
    page = rendered(plain("Ordner `standards/*` hier"))
    assert [found.text for found in page.iter("code")] == ["standards/*"]


def test_missing_translation_is_marked_with_its_language() -> None:
    assert told({"de": "Wohnung", "en": "Dwelling"}, "en") == "Dwelling"
    assert told({"de": "Wohnung"}, "en") == '<span lang="de">Wohnung</span>'
    assert told({}, "en") == ""
    assert in_language({"en": "", "de": "Wohnung"}, "en") == ("Wohnung", "de")


@pytest.mark.parametrize(
    ("count", "text"), [(0, "0 B"), (999, "999 B"), (1000, "1 kB"), (999_499, "999 kB"), (1_500_000, "1.5 MB")]
)
def test_sizes_are_told_in_units_of_thousand(count: int, text: str) -> None:
    assert size(count) == text
