"""What stands around the content of a generated page: front matter, breadcrumb, heading, the tabs of a standard."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

import msgspec

from generators.artifact import Artifact
from generators.model.nodes import Standard, Text
from generators.pages.markdown import chip, in_language, link, plain, quoted, told
from generators.pages.pins import other_versions
from generators.pages.published import feed_of
from generators.pages.shelf import Edition, Shelf, relative, served


class Page(msgspec.Struct, frozen=True):
    """The content of a page of a standard, before what stands around it is known.

    path: relative to the standard's folder. lead: a sentence or two below the heading. name: technical name of the
    element that the page is about. contents: whether the page keeps its table of contents at the right; the others use
    its width. boost: how much a search for its title prefers the page.
    """

    path: str
    title: Text
    body: Iterable[str]
    lead: Text = {}
    badges: Iterable[str] = ()
    name: str = ""
    contents: bool = False
    boost: int = 0


class Tab(NamedTuple):
    """An entry of the local navigation of a standard: key of its word, and the page relative to the docs folder."""

    key: str
    page: str


def framed(shelf: Shelf, edition: Edition, page: Page, tab: str, tabs: Sequence[Tab]) -> Artifact:
    """A page with everything around it; `tab` is the key of the one that it belongs to."""
    place = f"{edition.place}/{page.path}"
    heading, tag = in_language(page.title, shelf.language)
    standard = in_language(edition.standard.title, shelf.language)[0] or edition.standard.name
    badges, body = " ".join(page.badges), list(page.body)
    lines = [
        *_front_matter(shelf, edition, page, "" if page.path == "index.md" else standard),
        *_crumbs(shelf, edition, place, standard, next(t for t in tabs if t.key == tab)),
        # An id of its own: the one that Markdown makes of the text may be that of an element on the page.
        f"# {plain(heading)} {{: #_title{'' if tag == shelf.language else f' lang={tag}'} }}",
        "",
        *([badges, "{: .badges }", ""] if badges else []),
        *_tabs(shelf, place, tab, tabs, standard),
        *([told(page.lead, shelf.language), "{: .lead }", ""] if any(page.lead.values()) else []),
        *other_versions(shelf, edition, place, body),
    ]
    return Artifact(place, ("\n".join([*lines, *body]).rstrip("\n") + "\n").encode(), edition.standard.name)


def _front_matter(shelf: Shelf, edition: Edition, page: Page, standard: str) -> Iterator[str]:
    heading, _ = in_language(page.title, shelf.language)
    described, _ = in_language(page.lead, shelf.language)
    yield from ("---", f"title: {json.dumps(_title(heading, page.name, standard), ensure_ascii=False)}")
    if page.boost:
        yield f"search: {{boost: {page.boost}}}"
    yield f"section: {edition.section}/"
    yield f"hide: [{'navigation' if page.contents else 'navigation, toc'}]"
    if edition.versions:
        yield f"feed: {served(shelf.language, f'{edition.place}/{page.path}', feed_of(shelf.language))}"
    if described:
        yield f"description: {json.dumps(' '.join(described.split()), ensure_ascii=False)}"
    yield from ("---", "")


def _crumbs(shelf: Shelf, edition: Edition, place: str, standard: str, tab: Tab) -> Iterator[str]:
    """The way down to the page, without the page itself."""
    words, overview = shelf.words, f"{edition.place}/index.md"
    crumbs = [link(words["crumb_" + edition.section], relative(place, edition.section_page))]
    if place != overview:
        crumbs.append(link(plain(standard), relative(place, overview)))
    if place != tab.page:
        crumbs.append(link(words[tab.key], relative(place, tab.page)))
    label = words["crumbs"]
    yield from (f'<nav class="crumbs" aria-label="{label}" markdown>', "", " · ".join(crumbs), "", "</nav>", "")


def _title(heading: str, name: str, standard: str) -> str:
    """What browsers and search results show: title, technical name where it differs, standard."""
    shown = f"{heading} ({name})" if name and name != heading else heading
    return " – ".join(filter(None, [shown, standard]))


def status_badges(shelf: Shelf, standard: Standard) -> list[str]:
    """Status, kind, purpose and version as badges; the kind where it is not the usual one."""
    words = shelf.words
    kind = [] if standard.kind == "data" else [chip(words[standard.kind], f"badge root kind-{standard.kind}")]
    return [
        chip(words.get(standard.status, standard.status), f"badge status-{standard.status}"),
        *kind,
        chip(words.get(standard.purpose, standard.purpose), "badge kind"),
        chip(standard.version, "badge version"),
    ]


def _tabs(shelf: Shelf, place: str, tab: str, tabs: Sequence[Tab], name: str) -> list[str]:
    lines = [f'<nav class="local-nav" aria-label="{quoted(name)}" data-search-exclude markdown>', ""]
    for each in tabs:
        here = each.key == tab
        current = ' aria-current="page"' if each.page == place else ' aria-current="true"' if here else ""
        attributes = f"{{ .here{current} }}" if here else ""
        lines.append(f"-   [{shelf.words[each.key]}]({relative(place, each.page)}){attributes}")
    return [*lines, "", "</nav>", ""]
