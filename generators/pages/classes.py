"""Pages of classes: an overview of all, and one page each."""

from __future__ import annotations

from collections.abc import Iterator

from generators.model.nodes import Class, DataModel
from generators.pages.constraints import rule_table
from generators.pages.fields import law_chip, slot_table, type_chip
from generators.pages.frame import Page
from generators.pages.markdown import chip, code, link, plain, table, told
from generators.pages.pictures import class_figure
from generators.pages.requirements import class_rules
from generators.pages.shelf import Edition, Shelf, relative
from generators.pages.used_by import uses_facts
from generators.pages.words import word_text

SEARCH_BOOST = 2


def class_pages(shelf: Shelf, edition: Edition) -> Iterator[Page]:
    """The overview of classes and a page for each."""
    model = edition.standard.data
    own: list[Class] = model.own(model.classes)
    if not own:
        return
    yield Page("classes/index.md", word_text("classes"), _index(shelf, edition, own), word_text("classes_lead"))
    for cls in own:
        yield Page(
            path=shelf.page_of(cls).removeprefix(edition.place + "/"),
            title=cls.title or {shelf.language: cls.name},
            body=_class(shelf, edition, cls),
            lead=cls.description,
            badges=_badges(shelf, cls),
            name=cls.name,
            boost=SEARCH_BOOST,
        )


def _index(shelf: Shelf, edition: Edition, own: list[Class]) -> Iterator[str]:
    origin = f"{edition.place}/classes/index.md"
    rows = []
    for cls in own:
        name = link(plain(cls.name), relative(origin, shelf.page_of(cls)), "type")
        meaning = told(cls.description, shelf.language) or plain(cls.label(shelf.language))
        marks = [b for b in _badges(shelf, cls) if "badge" in b]
        rows.append([name, told(cls.title, shelf.language), " ".join([meaning, *marks])])
    words = shelf.words
    yield from table([words["class"], words["code_title"], words["meaning"]], rows, "names")


def _badges(shelf: Shelf, cls: Class) -> list[str]:
    words = shelf.words
    found = [code(cls.name)]
    if shelf.message_page(cls):
        found.append(chip(words["message" if cls.annotation("message") else "document"], "badge root"))
    if cls.abstract:
        found.append(chip(words["abstract"], "badge abstract"))
    if cls.mixin:
        found.append(chip(words["mixin"], "badge abstract"))
    if cls.deprecated:
        found.append(chip(words["deprecated"], "badge deprecated"))
    return found


def _class(shelf: Shelf, edition: Edition, cls: Class) -> Iterator[str]:
    words, model, origin = shelf.words, edition.standard.data, shelf.page_of(cls)
    yield from deprecation(shelf, cls)
    yield from _relations(shelf, model, cls, origin)
    yield from (f"## {words['elements']} {{: #elements }}", "")
    if cls.slots:
        yield from slot_table(shelf, model, cls, origin)
    else:
        yield from (words["no_elements"], "")
    rows = list(class_rules(edition, cls, facets=False))
    if rows:
        yield from (f"## {words['rules']} {{: #rules }}", "", *rule_table(shelf, rows))
    yield from class_figure(shelf, edition, cls, origin, depth=1)


def deprecation(shelf: Shelf, cls: Class) -> Iterator[str]:
    """A banner for a deprecated class."""
    if cls.deprecated:
        reason = "" if cls.deprecated.lower() == "true" else plain(cls.deprecated)
        successor = f"{shelf.words['successor']}: {code(cls.successor)}" if cls.successor else ""
        yield from (f'!!! deprecated "{shelf.words["deprecated_since"]}"', f"    {reason} {successor}".rstrip(), "")


def _relations(shelf: Shelf, model: DataModel, cls: Class, origin: str) -> Iterator[str]:
    words = shelf.words
    facts: list[tuple[str, str]] = []
    message = shelf.message_page(cls)
    if message:
        word = words["message" if cls.annotation("message") else "document"]
        facts.append((word, link(plain(cls.label(shelf.language)), relative(origin, message))))
    if cls.is_a:
        facts.append((words["is_a"], type_chip(shelf, model, cls.is_a, origin)))
    if cls.mixins:
        facts.append((words["mixins"], " ".join(type_chip(shelf, model, m, origin) for m in cls.mixins)))
    key = (cls.module, cls.name)
    children, users = shelf.relations.subclasses.get(key, []), shelf.relations.users.get(key, [])
    if children:
        facts.append((words["children"], " ".join(_chip_of(shelf, c, origin) for c in children)))
    if users:
        facts.append((words["used_by"], " ".join(_chip_of(shelf, c, origin) for c in users)))
    if not message:
        facts += uses_facts(shelf, cls, origin)
    if cls.annotation("legal_basis"):
        facts.append((words["legal_basis"], " ".join(law_chip(shelf, c) for c in cls.annotation("legal_basis"))))
    if facts:
        yield from ('<div class="relations" markdown>', "")
        for term, value in facts:
            yield from (term, f":   {value}", "")
        yield from ("</div>", "")


def _chip_of(shelf: Shelf, cls: Class, origin: str) -> str:
    target = shelf.page_of(cls)
    return link(plain(cls.name), relative(origin, target), "type") if target else chip(cls.name, "type")
