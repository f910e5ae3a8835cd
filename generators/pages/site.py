"""All pages of the site in one language."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from generators.artifact import Artifact
from generators.pages.frame import Tab, framed
from generators.pages.lint_rules import rule_pages
from generators.pages.overview import standard_card
from generators.pages.pictures import standards_figure
from generators.pages.problems import problem_addresses
from generators.pages.sections import sections
from generators.pages.shelf import Edition, Shelf

HEADINGS = {"process": "processes", "interface": "interfaces", "data": "data_standards"}
"""Kind of standard → word above its list; from what readers ask first to what it is built of."""


def pages(editions: list[Edition], handwritten: Path, language: str) -> Iterator[Artifact]:
    """Hand-written and generated pages, paths relative to the docs folder of the language."""
    for source in sorted(handwritten.rglob(f"*.{language}.md")):
        path = source.relative_to(handwritten)
        name = source.name.removesuffix(f".{language}.md") + ".md"
        yield Artifact(path.with_name(name).as_posix(), source.read_bytes())
    shelf = Shelf(editions, language)
    yield _index(shelf, "standards")
    yield _index(shelf, "metamodel")
    yield from rule_pages(shelf)
    for edition in editions:
        yield from edition_pages(shelf, edition)
        yield from problem_addresses(edition)


def edition_pages(shelf: Shelf, edition: Edition) -> Iterator[Artifact]:
    """All pages of one standard; a section without pages has no tab."""
    filled = [(section.key, list(section.pages(shelf, edition))) for section in sections(edition.standard)]
    tabs = [Tab(key, f"{edition.place}/{found[0].path}") for key, found in filled if found]
    for key, found in filled:
        for page in found:
            yield framed(shelf, edition, page, key, tabs)


def _index(shelf: Shelf, kind: str) -> Artifact:
    """The list of standards, or of the schemas of the metamodel."""
    words = shelf.words
    path = "standards/index.md" if kind == "standards" else "reference/metamodel/index.md"
    hidden = ["hide: [navigation, toc]"] if kind == "standards" else []
    lines = ["---", f"title: {words[kind]}", *hidden, "---", "", f"# {words[kind]}", ""]
    lines += [words[f"{kind}_lead"], "{: .lead }", ""]
    listed = [edition for edition in shelf.editions if edition.section_page == path]
    if kind == "metamodel":
        lines += _cards(shelf, listed, path)
    else:
        for of_kind, heading in HEADINGS.items():
            chosen = [edition for edition in listed if edition.standard.kind == of_kind]
            if chosen:
                lines += [f"## {words[heading]} {{: #{of_kind} }}", "", words[f"{heading}_lead"], ""]
                lines += _cards(shelf, chosen, path)
        lines += standards_figure(shelf, path)
    return Artifact(path, ("\n".join(lines).rstrip("\n") + "\n").encode())


def _cards(shelf: Shelf, editions: list[Edition], page: str) -> list[str]:
    cards = [line for edition in editions for line in standard_card(shelf, edition, page)]
    return ['<div class="cards wide" markdown>', "", *cards, "</div>", ""]
