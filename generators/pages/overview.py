"""The first page of a standard: what it is for, its identity, its messages, its prose, its main downloads."""

from __future__ import annotations

import re
from collections.abc import Iterator

from generators.artifact import Artifact
from generators.pages.fields import law_link
from generators.pages.frame import page, status_badges, tab_page, tab_word, tabs_of
from generators.pages.markdown import chip, code, in_language, link, plain, quoted, size, told
from generators.pages.messages import address_of_message
from generators.pages.shelf import Edition, Shelf, relative

NAME_IN_CODE = re.compile(r"(?<![\[`])`([A-Z]\w+)`(?![\]`])")


def overview_page(shelf: Shelf, edition: Edition) -> Artifact:
    """The overview of a standard."""
    standard = edition.standard
    title = standard.title or {shelf.language: standard.name}
    badges = status_badges(shelf, standard) if edition.location else ()
    return page(shelf, edition, "index.md", title, "index", _body(shelf, edition), badges, lead=standard.description)


def _body(shelf: Shelf, edition: Edition) -> Iterator[str]:
    words, standard = shelf.words, edition.standard
    if edition.location and f"{standard.status}_banner" in words:
        label = words[standard.status].capitalize()
        yield from (f'!!! {standard.status} "{label}"', f"    {words[f'{standard.status}_banner']}", "")
    yield from ('<div class="overview" markdown>', "<div markdown>", "")
    yield from _counts(shelf, edition)
    yield from _roots(shelf, edition)
    yield from ("</div>", '<div class="key-facts" markdown>', "", *_facts(shelf, edition), "</div>", "</div>", "")
    yield from _chapters(shelf, edition)
    yield from _downloads(shelf, edition)


def _counts(shelf: Shelf, edition: Edition) -> Iterator[str]:
    model = edition.standard.data
    numbers = {
        "messages": len(model.roots),
        "classes": len(model.own(model.classes)),
        "codes": len(model.own(model.enums)),
        "types": sum(not t.builtin for t in model.own(model.types)),
    }
    yield from ('<ul class="counts">',)
    for tab, number in numbers.items():
        if tab in tabs_of(edition) and number:
            yield f"<li><strong>{number}</strong> {shelf.words[tab_word(edition, tab)]}</li>"
    yield from ("</ul>", "")


def _roots(shelf: Shelf, edition: Edition) -> Iterator[str]:
    model, origin = edition.standard.data, f"{edition.place}/index.md"
    roots = [model.classes[root] for root in model.roots if root in model.classes]
    if not roots:
        return
    yield from (f"## {shelf.words[tab_word(edition, 'messages')]} {{: #messages }}", "")
    for root in roots:
        label = link(told(root.title, shelf.language) or plain(root.name), relative(origin, shelf.message_page(root)))
        yield from (f"{label} {address_of_message(shelf, root)}".rstrip(), "")
        yield from (f":   {told(root.description, shelf.language)}", "")


def _facts(shelf: Shelf, edition: Edition) -> Iterator[str]:
    words, standard, origin = shelf.words, edition.standard, f"{edition.place}/index.md"
    module = standard.data.modules[standard.data.module]
    facts = [(words["name"], code(standard.name))]
    facts += [(words["version"], plain(standard.version))] if edition.location else []
    facts += [(words["namespace"], code(module.namespace))] if module.namespace else []
    for key, date in (("valid_from", standard.valid_from), ("transition_until", standard.transition_until)):
        facts += [(words[key], plain(date))] if date else []
    if standard.publisher is not None:
        name, uri = plain(standard.publisher.name), standard.publisher.uri
        facts.append((words["publisher"], link(name, uri) if uri.startswith(("https://", "http://")) else name))
    facts += [(words["licence"], plain(standard.license))] if standard.license else []
    if standard.dependencies:
        pins = [_pin(shelf, origin, name, version) for name, version in standard.dependencies.items()]
        facts.append((words["dependencies"], ", ".join(pins)))
    users = [e for e in shelf.editions if standard.name in e.standard.dependencies]
    if users:
        facts.append((words["dependents"], ", ".join(_pin(shelf, origin, e.standard.name, "") for e in users)))
    if standard.legal_basis:
        facts.append((words["legal_bases"], " ".join(law_link(basis) for basis in standard.legal_basis)))
    for term, value in facts:
        yield from (term, f":   {value}", "")


def _pin(shelf: Shelf, origin: str, name: str, version: str) -> str:
    edition = shelf.edition(name)
    shown = plain(f"{name} {version}".strip())
    return link(shown, relative(origin, f"{edition.place}/index.md")) if edition else shown


def _chapters(shelf: Shelf, edition: Edition) -> Iterator[str]:
    chapters, language = edition.chapters.get(shelf.language, ()), shelf.language
    if not chapters:
        language = next((tag for tag, found in edition.chapters.items() if found), language)
        chapters = edition.chapters.get(language, ())
    foreign = language != shelf.language
    for chapter in chapters:
        text = chapter_text(shelf, edition, chapter)
        yield from (
            (f'<div lang="{quoted(language)}" markdown>', "", text, "", "</div>", "") if foreign else (text, "")
        )


def chapter_text(shelf: Shelf, edition: Edition, text: str) -> str:
    """A chapter with its headings one level down, and names of elements as links; code blocks stay as they are."""
    model, origin = edition.standard.data, f"{edition.place}/index.md"

    def linked(found: re.Match[str]) -> str:
        name = found[1]
        element = model.classes.get(name) or model.enums.get(name) or model.types.get(name)
        root = isinstance(element, type(model.classes.get(name))) and name in model.classes
        target = (shelf.message_page(model.classes[name]) if root else "") or (
            shelf.page_of(element) if element else ""
        )
        return f"[{found[0]}]({relative(origin, target)})" if target else found[0]

    lines, fenced = [], False
    for line in text.splitlines():
        if line.lstrip().startswith("```"):
            fenced = not fenced
        elif not fenced:
            line = NAME_IN_CODE.sub(linked, f"#{line}" if re.match(r"#{1,5} ", line) else line)
        lines.append(line)
    return "\n".join(lines).strip()


def _downloads(shelf: Shelf, edition: Edition) -> Iterator[str]:
    words, origin, name = shelf.words, f"{edition.place}/index.md", edition.standard.name
    main = {
        "xsd": edition.download(f"xsd/{name}.xsd"),
        "json_schema": edition.download(f"json/{name}.schema.json"),
        "json_bundle": edition.download(f"json/{name}.bundle.schema.json"),
    }
    lines: list[str] = []
    for key, file in main.items():
        if file is not None:
            target = relative(origin, f"{edition.place}/{edition.location}/{file.path}")
            lines += [
                f"-   **[{words[key]}]({target})**",
                "",
                f"    {plain(target.rpartition('/')[2])} · {size(file.size)}",
                "",
            ]
    if lines:
        yield from (f"## {words['downloads']} {{: #downloads }}", "", '<div class="downloads" markdown>', "", *lines)
        yield from ("</div>", "", link(words["all_files"], relative(origin, tab_page(edition, "downloads"))), "")


def standard_card(shelf: Shelf, edition: Edition, origin: str) -> list[str]:
    """A standard as a card of a list."""
    standard = edition.standard
    title, _ = in_language(standard.title, shelf.language)
    target = relative(origin, f"{edition.place}/index.md")
    badges = (
        " ".join(status_badges(shelf, standard))
        if edition.location
        else chip(f"{standard.name.rpartition('_')[2]}.yaml", "badge kind")
    )
    return [
        f"-   **[{plain(title or standard.name)}]({target})**",
        "",
        f"    {told(standard.description, shelf.language)}",
        "",
        f"    {badges}",
        "",
    ]
