"""What stands around the content of a generated page: front matter, breadcrumb, heading, the tabs of a standard."""

from __future__ import annotations

import json
from collections.abc import Iterable

from generators.artifact import Artifact
from generators.model.nodes import Standard, Text
from generators.pages.markdown import chip, in_language, link, plain, quoted, told
from generators.pages.relations import states_law
from generators.pages.requirements import has_rules
from generators.pages.shelf import Edition, Shelf, relative

# Long pages with many headings keep the contents at the right; the others use its width.
WITH_CONTENTS = ("index.md", "types.md", "law.md", "downloads.md", "quality.md")

# Pages of one element each, which a search for its title should find first; a message before the class that it is.
SEARCH_BOOSTS = {"messages": 8, "classes": 2, "codes": 2}


def page(
    shelf: Shelf,
    edition: Edition,
    path: str,
    title: Text,
    tab: str,
    body: Iterable[str],
    badges: Iterable[str] = (),
    name: str = "",
    lead: Text | None = None,
) -> Artifact:
    """A page below a standard; `path` is relative to the standard's folder, `tab` the tab that it belongs to.

    name: technical name of the element that the page is about.
    """
    words, place = shelf.words, f"{edition.place}/{path}"
    heading, tag = in_language(title, shelf.language)
    standard = in_language(edition.standard.title, shelf.language)[0] or edition.standard.name
    described, _ = in_language(lead or {}, shelf.language)
    crumbs = [link(words["crumb_" + edition.section], relative(place, f"{edition.section_page}"))]
    if path != "index.md":
        crumbs.append(link(plain(standard), relative(place, f"{edition.place}/index.md")))
    if path not in ("index.md", f"{tab}.md", f"{tab}/index.md"):
        crumbs.append(link(words[tab_word(edition, tab)], relative(place, tab_page(edition, tab))))
    boost = 0 if path.endswith("index.md") else SEARCH_BOOSTS.get(path.partition("/")[0], 0)
    lines = [
        "---",
        f"title: {json.dumps(_title(heading, name, '' if path == 'index.md' else standard), ensure_ascii=False)}",
        *([f"search: {{boost: {boost}}}"] if boost else []),
        f"section: {edition.section}/",
        f"hide: [{'navigation' if path in WITH_CONTENTS else 'navigation, toc'}]",
        *([f"description: {json.dumps(' '.join(described.split()), ensure_ascii=False)}"] if described else []),
        "---",
        "",
        f'<nav class="crumbs" aria-label="{words["crumbs"]}" markdown>',
        "",
        " · ".join(crumbs),
        "",
        "</nav>",
        "",
        f"# {plain(heading)}" + ("" if tag == shelf.language else f"{{: lang={tag} }}"),
        "",
        *([" ".join(badges), "{: .badges }", ""] if (badges := list(badges)) else []),
        *_tabs(shelf, edition, place, tab, standard),
    ]
    if described:
        lines += [told(lead or {}, shelf.language), "{: .lead }", ""]
    return Artifact(place, ("\n".join([*lines, *body]).rstrip("\n") + "\n").encode(), edition.standard.name)


def _title(heading: str, name: str, standard: str) -> str:
    """What browsers and search results show: title, technical name where it differs, standard."""
    shown = f"{heading} ({name})" if name and name != heading else heading
    return " – ".join(filter(None, [shown, standard]))


def tabs_of(edition: Edition) -> list[str]:
    """The tabs of a standard, without those that would be empty."""
    model = edition.standard.data
    filled = {
        "index": True,
        "messages": bool(model.roots),
        "classes": bool(model.own(model.classes)),
        "codes": bool(model.own(model.enums)),
        "types": any(not t.builtin for t in model.own(model.types)),
        "law": states_law(model),
        "rules": has_rules(edition),
        "quality": bool(edition.location),
        "downloads": bool(edition.downloads),
    }
    return [tab for tab, shown in filled.items() if shown]


def tab_page(edition: Edition, tab: str) -> str:
    """The page of a tab, relative to the docs folder."""
    return f"{edition.place}/{tab}" + ("/index.md" if tab in ("messages", "classes", "codes") else ".md")


def tab_word(edition: Edition, tab: str) -> str:
    """The key of a tab's word: roots that are no messages are called documents."""
    if tab == "index":
        return "overview"
    return "documents" if tab == "messages" and not has_messages(edition.standard) else tab


def has_messages(standard: Standard) -> bool:
    """Whether a root of the standard is annotated as a message."""
    model = standard.data
    return any(model.classes[root].annotation("message") for root in model.roots if root in model.classes)


def status_badges(shelf: Shelf, standard: Standard) -> list[str]:
    """Status, purpose and version as badges."""
    words = shelf.words
    return [
        chip(words.get(standard.status, standard.status), f"badge status-{standard.status}"),
        chip(words.get(standard.purpose, standard.purpose), "badge kind"),
        chip(standard.version, "badge version"),
    ]


def _tabs(shelf: Shelf, edition: Edition, place: str, tab: str, name: str) -> list[str]:
    lines = [f'<nav class="local-nav" aria-label="{quoted(name)}" markdown>', ""]
    for each in tabs_of(edition):
        target = tab_page(edition, each)
        here = each == tab
        current = ' aria-current="page"' if here and target == place else ' aria-current="true"' if here else ""
        attributes = f"{{ .here{current} }}" if here else ""
        lines.append(f"-   [{shelf.words[tab_word(edition, each)]}]({relative(place, target)}){attributes}")
    return [*lines, "", "</nav>", ""]
