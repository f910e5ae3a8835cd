"""The page of legal bases: for every provision, the elements that rest on it."""

from __future__ import annotations

import re
from collections.abc import Iterator

from generators.model.interface import Event, Operation
from generators.model.nodes import Class, Element, Enum, Slot, Type
from generators.model.process import Step
from generators.pages.criteria import all_criteria
from generators.pages.frame import Page
from generators.pages.markdown import code, link, plain, table, told
from generators.pages.relations import own_slots
from generators.pages.shelf import Edition, Shelf, law_key, relative, slot_anchor, slug
from generators.pages.words import word_text

Provision = tuple[str, str]
"""Provision and law; a citation that follows no form stands in the second place, with nothing in the first."""

# A provision is one section among many of a page.
SEARCH_BOOST = 4


def law_page(shelf: Shelf, edition: Edition) -> Iterator[Page]:
    """The page of legal bases, if an element states one."""
    provisions: dict[Provision, list[list[str]]] = {}
    origin = f"{edition.place}/law.md"
    for citation, shown, label in _cited(shelf, edition, origin):
        provisions.setdefault(law_key(citation) or ("", citation), []).append([shown, label, plain(citation)])
    if provisions:
        body = _body(shelf, provisions)
        yield Page("law.md", word_text("legal_bases"), body, word_text("law_lead"), contents=True, boost=SEARCH_BOOST)


def _body(shelf: Shelf, provisions: dict[Provision, list[list[str]]]) -> Iterator[str]:
    words = shelf.words
    heads = [words["element"], words["code_title"], words["legal_basis"]]
    for provision, law in sorted(provisions, key=_order):
        name = f"{provision} {law}".strip()
        address = shelf.law_address(name)
        heading = link(plain(name), address) if address else plain(name)
        yield from (f"## {heading} {{: #{slug(name)} }}", "")
        yield from table(heads, provisions[provision, law], "names")


def _order(key: Provision) -> tuple[bool, str, str, int, str]:
    """Laws in alphabetical order, their provisions by number; citations of no form at the end."""
    provision, law = key
    number = re.search(r"\d+", provision)
    return not provision, law, provision[:1], int(number[0]) if number else 0, provision


def _cited(shelf: Shelf, edition: Edition, origin: str) -> Iterator[tuple[str, str, str]]:
    """Every citation with the link and the title of what rests on it."""
    if edition.standard.model is not None:
        for element, shown, label in _elements(shelf, edition, origin):
            yield from ((citation, shown, label) for citation in element.annotation("legal_basis"))
    for part, page in _parts(shelf, edition):
        shown, title = link(code(part.id), relative(origin, page)), told(part.title, shelf.language)
        deadline = part.deadline if isinstance(part, Step) else None
        cited = (*part.legal_basis, *(deadline.legal_basis if deadline is not None else ()))
        yield from ((citation, shown, title) for citation in dict.fromkeys(cited))
    for found in all_criteria(edition):
        shown = link(code(found.id), relative(origin, f"{edition.place}/criteria.md#{found.id}"))
        yield from ((citation, shown, told(found.text, shelf.language)) for citation in found.legal_basis)


def _parts(shelf: Shelf, edition: Edition) -> Iterator[tuple[Operation | Event | Step, str]]:
    """Operations, events and steps with their pages."""
    interface, process = edition.standard.interface, edition.standard.process
    if interface is not None:
        yield from ((o, shelf.operation_page(edition, o.id)) for o in interface.operations)
        yield from ((e, f"{edition.place}/events.md#{e.id}") for e in interface.events)
    if process is not None:
        yield from ((s, f"{edition.place}/steps.md#{s.id}") for s in process.steps)


def _elements(shelf: Shelf, edition: Edition, origin: str) -> Iterator[tuple[Element, str, str]]:
    """Every own element with its link and its title."""
    model, language = edition.standard.data, shelf.language
    for cls in model.own(model.classes):
        yield cls, _link(shelf, cls, origin), told(cls.title, language)
        for slot in own_slots(cls):
            yield slot, _slot_link(shelf, cls, slot, origin), told(slot.title, language)
    for element in (*model.own(model.enums), *model.own(model.types)):
        yield element, _link(shelf, element, origin), told(element.title, language)


def _link(shelf: Shelf, element: Class | Enum | Type, origin: str) -> str:
    return link(plain(element.name), relative(origin, shelf.page_of(element)), "type")


def _slot_link(shelf: Shelf, cls: Class, slot: Slot, origin: str) -> str:
    target = f"{shelf.page_of(cls)}#{slot_anchor(slot)}"
    return link(code(f"{cls.name}.{slot.key}"), relative(origin, target))
