"""The first page of a standard: what it is for, its identity, its messages, its prose, its main downloads."""

from __future__ import annotations

import re
from collections.abc import Iterator

from generators.model.nodes import DataModel
from generators.pages.fields import law_link, slot_table
from generators.pages.frame import Page, status_badges
from generators.pages.markdown import code, in_language, link, plain, quoted, size, told
from generators.pages.messages import address_of_message, has_messages, roots_of
from generators.pages.shelf import Edition, Shelf, relative

ONE_OF = {"messages": "message", "documents": "document", "classes": "class", "codes": "list", "types": "data_type"}
"""Key of a plural → key of its singular."""

NAME_IN_CODE = re.compile(r"(?<![\[`])`([A-Z]\w+)`(?![\]`])")


def overview_page(shelf: Shelf, edition: Edition) -> Iterator[Page]:
    """The overview of a standard."""
    standard = edition.standard
    title = standard.title or {shelf.language: standard.name}
    badges = status_badges(shelf, standard) if edition.location else ()
    yield Page("index.md", title, _body(shelf, edition), standard.description, badges, contents=True)


def _body(shelf: Shelf, edition: Edition) -> Iterator[str]:
    words, standard = shelf.words, edition.standard
    if edition.location and f"{standard.status}_banner" in words:
        label = words[standard.status].capitalize()
        yield from (f'!!! {standard.status} "{label}"', f"    {words[f'{standard.status}_banner']}", "")
    yield from ('<div class="overview" markdown>', "<div markdown>", "")
    yield from _counts(shelf, edition)
    yield from _roots(shelf, edition)
    if standard.model is None:
        # Nothing to count or to list: the prose stands beside the facts.
        yield from _chapters(shelf, edition)
    yield from ("</div>", '<div class="key-facts" markdown>', "", *_facts(shelf, edition), "</div>", "</div>", "")
    if edition.section == "reference":
        yield from _keys(shelf, edition)
    if standard.model is not None:
        yield from _chapters(shelf, edition)
    yield from _downloads(shelf, edition)


def _counts(shelf: Shelf, edition: Edition) -> Iterator[str]:
    model = edition.standard.model
    if model is None:
        return
    numbers = {
        _roots_word(edition): len(roots_of(edition.standard)),
        "classes": len(model.own(model.classes)),
        "codes": len(model.own(model.enums)),
        "types": sum(not t.builtin for t in model.own(model.types)),
    }
    yield from ('<ul class="counts">',)
    for word, number in numbers.items():
        if number:
            yield f"<li><strong>{number}</strong> {shelf.words[word if number > 1 else ONE_OF[word]]}</li>"
    yield from ("</ul>", "")


def _roots(shelf: Shelf, edition: Edition) -> Iterator[str]:
    origin, roots = f"{edition.place}/index.md", roots_of(edition.standard)
    if not roots:
        return
    yield from (f"## {shelf.words[_roots_word(edition)]} {{: #messages }}", "")
    for root in roots:
        label = link(told(root.title, shelf.language) or plain(root.name), relative(origin, shelf.message_page(root)))
        yield from (f"{label} {address_of_message(shelf, root)}".rstrip(), "")
        yield from (f":   {told(root.description, shelf.language)}", "")


def _keys(shelf: Shelf, edition: Edition) -> Iterator[str]:
    """What the one document of a reference holds, for readers who look up a key."""
    roots = roots_of(edition.standard)
    if len(roots) == 1:
        yield from (f"## {shelf.words['elements']} {{: #elements data-search-exclude }}", "")
        yield from slot_table(shelf, edition.standard.data, roots[0], f"{edition.place}/index.md")


def _roots_word(edition: Edition) -> str:
    return "messages" if has_messages(edition.standard) else "documents"


def _facts(shelf: Shelf, edition: Edition) -> Iterator[str]:
    words, standard, origin = shelf.words, edition.standard, f"{edition.place}/index.md"
    namespace = standard.model.modules[standard.model.module].namespace if standard.model else ""
    facts = [(words["name"], code(standard.name))]
    facts += [(words["version"], plain(standard.version))] if edition.location else []
    facts += [(words["namespace"], code(namespace))] if namespace else []
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
    origin = f"{edition.place}/index.md"

    def linked(found: re.Match[str]) -> str:
        target = _page_of_name(shelf, edition.standard.model, found[1])
        return f"[{found[0]}]({relative(origin, target)})" if target else found[0]

    lines, fenced = [], False
    for line in text.splitlines():
        if line.lstrip().startswith("```"):
            fenced = not fenced
        elif not fenced:
            line = NAME_IN_CODE.sub(linked, f"#{line}" if re.match(r"#{1,5} ", line) else line)
        lines.append(line)
    return "\n".join(lines).strip()


def _page_of_name(shelf: Shelf, model: DataModel | None, name: str) -> str:
    """The page of an element of a model, for a root the one of the message; empty for other words."""
    if model is None:
        return ""
    cls = model.classes.get(name)
    element = cls or model.enums.get(name) or model.types.get(name)
    return (shelf.message_page(cls) if cls else "") or (shelf.page_of(element) if element else "")


def _downloads(shelf: Shelf, edition: Edition) -> Iterator[str]:
    words, origin, name = shelf.words, f"{edition.place}/index.md", edition.standard.name
    main = {
        "xsd": edition.download(f"xsd/{name}.xsd"),
        "json_schema": edition.download(f"json/{name}.schema.json"),
        "json_bundle": edition.download(f"json/{name}.bundle.schema.json"),
        "archive": edition.archive,
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
        yield from ("</div>", "", link(words["all_files"], "downloads.md"), "")


def standard_card(shelf: Shelf, edition: Edition, origin: str) -> list[str]:
    """A standard as a card of a list."""
    standard = edition.standard
    title, _ = in_language(standard.title, shelf.language)
    target = relative(origin, f"{edition.place}/index.md")
    badges = status_badges(shelf, standard) if edition.location else []
    return [
        f"-   **[{plain(title or standard.name)}]({target})**",
        "",
        f"    {told(standard.description, shelf.language)}",
        "",
        *([f"    {' '.join(badges)}", ""] if badges else []),
    ]
