"""The first page of a standard: what it is for, its identity, its messages, its prose, its main downloads."""

from __future__ import annotations

import re
from collections.abc import Iterator

from generators.model.nodes import Standard
from generators.pages.fields import law_link, slot_table
from generators.pages.frame import Page, status_badges
from generators.pages.markdown import code, file_link, in_language, link, plain, quoted, size, told
from generators.pages.messages import address_of_message, has_messages, roots_of
from generators.pages.operations import method_chip
from generators.pages.parts import linked
from generators.pages.shelf import Edition, Shelf, relative
from generators.pages.version_links import number_link
from generators.pages.versions import version_fact, working_banner

ONE_OF = {
    "messages": "message",
    "documents": "document",
    "classes": "class",
    "codes": "list",
    "types": "data_type",
    "operations": "operation",
    "events": "event",
    "problems": "problem",
    "scenarios": "scenario",
    "steps": "step",
    "participants": "participant",
    "outcomes": "outcome",
    "profiles": "profile",
}
"""Key of a plural → key of its singular."""

NAME_IN_CODE = re.compile(r"(?<![\[`])`([A-Za-z][\w-]+)`(?![\]`])")


def overview_page(shelf: Shelf, edition: Edition) -> Iterator[Page]:
    """The overview of a standard."""
    standard = edition.standard
    title = standard.title or {shelf.language: standard.name}
    badges = status_badges(shelf, standard) if edition.location else ()
    yield Page("index.md", title, _body(shelf, edition), standard.description, badges, contents=True)


def _body(shelf: Shelf, edition: Edition) -> Iterator[str]:
    words, standard = shelf.words, edition.standard
    banner = list(working_banner(shelf, edition, f"{edition.place}/index.md"))
    if not banner and edition.location and f"{standard.status}_banner" in words:
        label = words[standard.status].capitalize()
        banner = [f'!!! {standard.status} "{label}"', f"    {words[f'{standard.status}_banner']}", ""]
    yield from banner
    yield from ('<div class="overview" markdown>', "<div markdown>", "")
    yield from _counts(shelf, edition)
    yield from _roots(shelf, edition)
    yield from _content(shelf, edition)
    yield from ("</div>", '<div class="key-facts" markdown>', "", *_facts(shelf, edition), "</div>", "</div>", "")
    if edition.section == "reference":
        yield from _keys(shelf, edition)
    yield from _chapters(shelf, edition)
    yield from _downloads(shelf, edition)


def _counts(shelf: Shelf, edition: Edition) -> Iterator[str]:
    numbers = {word: number for word, number in counts(edition.standard).items() if number}
    if numbers:
        yield '<ul class="counts">'
        for word, number in numbers.items():
            yield f"<li><strong>{number}</strong> {shelf.words[word if number > 1 else ONE_OF[word]]}</li>"
        yield from ("</ul>", "")


def counts(standard: Standard) -> dict[str, int]:
    """Key of a plural → how many of them a standard has."""
    found: dict[str, int] = {}
    model, interface, process = standard.model, standard.interface, standard.process
    if model is not None:
        found["messages" if has_messages(standard) else "documents"] = len(roots_of(standard))
        found |= {"classes": len(model.own(model.classes)), "codes": len(model.own(model.enums))}
        found["types"] = sum(not t.builtin for t in model.own(model.types))
    if interface is not None:
        found |= {"operations": len(interface.operations), "events": len(interface.events)}
        found |= {"problems": len(interface.problems), "scenarios": len(standard.scenarios)}
    if process is not None:
        found |= {"steps": len(process.steps), "participants": len(process.participants)}
        found |= {"outcomes": len(process.outcomes)}
    return found | {"profiles": len(standard.profiles)}


def _content(shelf: Shelf, edition: Edition) -> Iterator[str]:
    """What an interface or a process consists of, in short."""
    words, language, origin = shelf.words, shelf.language, f"{edition.place}/index.md"
    interface, process = edition.standard.interface, edition.standard.process
    if interface is not None and interface.operations:
        yield from (f"## {words['operations']} {{: #operations data-search-exclude }}", "")
        for operation in interface.operations:
            name = linked(operation, shelf.operation_page(edition, operation.id), origin, language)
            yield from (f"{method_chip(operation)} {name} {code(operation.path)}", "")
            yield from (f":   {told(operation.description, language)}", "")
    if process is not None and process.participants:
        yield from (f"## {words['participants']} {{: #participants data-search-exclude }}", "")
        for found in process.participants:
            if found.within not in {p.id for p in process.participants}:
                yield from (linked(found, f"{edition.place}/participants.md#{found.id}", origin, language), "")
                yield from (f":   {told(found.description, language)}", "")
        yield from (f"## {words['outcomes']} {{: #outcomes data-search-exclude }}", "")
        for outcome in process.outcomes:
            yield from (linked(outcome, f"{edition.place}/outcomes.md#{outcome.id}", origin, language), "")
            yield from (f":   {told(outcome.description, language)}", "")


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
    facts += [(words["version"], version_fact(shelf, edition, origin))] if edition.location else []
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
    """A standard as a link; a version other than the one with pages leads to what is told of that version."""
    edition = shelf.edition_of(name)
    if edition is None:
        return plain(f"{name} {version}".strip())
    page = relative(origin, f"{edition.place}/index.md")
    if version in ("", edition.standard.version):
        return link(plain(f"{name} {version}".strip()), page)
    return f"{link(plain(name), page)} {number_link(edition, version, origin)}"


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
        target = _page_of_name(shelf, edition, found[1])
        return f"[{found[0]}]({relative(origin, target)})" if target else found[0]

    lines, fenced = [], False
    for line in text.splitlines():
        if line.lstrip().startswith("```"):
            fenced = not fenced
        elif not fenced:
            line = NAME_IN_CODE.sub(linked, f"#{line}" if re.match(r"#{1,5} ", line) else line)
        lines.append(line)
    return "\n".join(lines).strip()


def _page_of_name(shelf: Shelf, edition: Edition, name: str) -> str:
    """The page of an element or a part of a standard, for a root the one of the message; empty for other words."""
    place, standard = edition.place, edition.standard
    for model in [standard.model] if standard.model is not None else standard.models.values():
        cls = model.classes.get(name)
        element = cls or model.enums.get(name) or model.types.get(name)
        target = (shelf.message_page(cls) if cls else "") or (shelf.page_of(element) if element else "")
        if target and name[0].isupper():
            return target
    if standard.interface is not None:
        if standard.interface.problem(name) is not None:
            return f"{place}/problems.md#{name}"
        if standard.interface.event(name) is not None:
            return f"{place}/events.md#{name}"
    if standard.process is not None and standard.process.step(name) is not None:
        return f"{place}/steps.md#{name}"
    return shelf.operation_page(edition, name)


def _downloads(shelf: Shelf, edition: Edition) -> Iterator[str]:
    words, origin, name = shelf.words, f"{edition.place}/index.md", edition.standard.name
    main = {
        "openapi": edition.download(f"openapi/{name}.openapi.json"),
        "openapi_yaml": edition.download(f"openapi/{name}.openapi.yaml"),
        "bpmn": edition.download(f"bpmn/{name}.bpmn"),
        "diagram_file": edition.download(f"bpmn/{name}.{shelf.language}.svg"),
        "xsd": edition.download(f"xsd/{name}.xsd"),
        "json_schema": edition.download(f"json/{name}.schema.json"),
        "json_bundle": edition.download(f"json/{name}.bundle.schema.json"),
        "archive": edition.archive,
    }
    lines: list[str] = []
    for key, file in main.items():
        if file is not None:
            target = shelf.file(origin, edition, file.path)
            lines += [
                f"-   **{file_link(words[key], target)}**",
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
