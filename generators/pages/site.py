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
from generators.pages.published import feed_of
from generators.pages.sections import sections
from generators.pages.shelf import Edition, Shelf, served
from generators.pages.versions import files_list, registry_files

HEADINGS = {"process": "processes", "interface": "interfaces", "data": "data_standards"}
"""Kind of standard → word above its list; from what readers ask first to what it is built of."""


def pages(editions: list[Edition], handwritten: Path, language: str) -> Iterator[Artifact]:
    """Hand-written and generated pages, paths relative to the docs folder of the language."""
    for source in sorted(handwritten.rglob(f"*.{language}.md")):
        path = source.relative_to(handwritten)
        name = source.name.removesuffix(f".{language}.md") + ".md"
        yield Artifact(path.with_name(name).as_posix(), source.read_bytes())
    shelf = Shelf(editions, language)
    yield _standards_index(shelf)
    yield _metamodel_index(shelf)
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


def _standards_index(shelf: Shelf) -> Artifact:
    """The list of standards, by kind."""
    words, path = shelf.words, "standards/index.md"
    published = any(edition.versions for edition in shelf.editions)
    front = ["hide: [navigation, toc]"]
    front += [f"feed: {served(shelf.language, path, feed_of(shelf.language))}"] if published else []
    lines = []
    for kind, heading in HEADINGS.items():
        chosen = [e for e in shelf.editions if e.section_page == path and e.standard.kind == kind]
        if chosen:
            lines += [f"## {words[heading]} {{: #{kind} }}", "", words[f"{heading}_lead"], ""]
            lines += _cards(shelf, chosen, path)
    lines += standards_figure(shelf, path)
    if published:
        lines += [f"## {words['for_programs']} {{: #machines data-search-exclude }}", ""]
        lines += files_list(shelf, path, registry_files(shelf))
    return _listed(shelf, "standards", path, front, lines)


def _metamodel_index(shelf: Shelf) -> Artifact:
    """The list of the schemas of the metamodel."""
    path = "reference/metamodel/index.md"
    chosen = [edition for edition in shelf.editions if edition.section_page == path]
    return _listed(shelf, "metamodel", path, [], _cards(shelf, chosen, path))


def _listed(shelf: Shelf, key: str, path: str, front: list[str], lines: list[str]) -> Artifact:
    words = shelf.words
    head = ["---", f"title: {words[key]}", *front, "---", "", f"# {words[key]}", ""]
    head += [words[f"{key}_lead"], "{: .lead }", ""]
    return Artifact(path, ("\n".join([*head, *lines]).rstrip("\n") + "\n").encode())


def _cards(shelf: Shelf, editions: list[Edition], page: str) -> list[str]:
    cards = [line for edition in editions for line in standard_card(shelf, edition, page)]
    return ['<div class="cards wide" markdown>', "", *cards, "</div>", ""]
