"""Conformance criteria of interfaces and processes: authored requirements with level, proof and legal basis."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from generators.model.interface import Event, Interface, Operation
from generators.model.node import Requirement
from generators.model.process import Process, Step
from generators.pages.frame import Page
from generators.pages.markdown import chip, code, link, plain, table, told
from generators.pages.parts import label, law_chips
from generators.pages.shelf import Edition, Shelf, relative
from generators.pages.words import word_text


class Group(NamedTuple):
    """Criteria of one part, with its title in Markdown and its page; the standard as a whole has none."""

    title: str
    page: str
    criteria: tuple[Requirement, ...]


def criteria_page(shelf: Shelf, edition: Edition) -> Iterator[Page]:
    """All criteria of a standard by the part that states them, if there are any."""
    groups = [group for group in _groups(shelf, edition) if group.criteria]
    if groups:
        body = _body(shelf, edition, groups)
        yield Page("criteria.md", word_text("criteria"), body, word_text("criteria_lead"), contents=True)


def _body(shelf: Shelf, edition: Edition, groups: list[Group]) -> Iterator[str]:
    origin = f"{edition.place}/criteria.md"
    for group in groups:
        title = link(group.title, relative(origin, group.page)) if group.page else group.title
        yield from (f"## {title}", "", *criteria_table(shelf, edition, group.criteria, origin, anchored=True))


def _groups(shelf: Shelf, edition: Edition) -> Iterator[Group]:
    interface, process = edition.standard.interface, edition.standard.process
    if interface is not None:
        yield Group(shelf.words["for_everything"], "", interface.requirements)
        for operation in interface.operations:
            page = shelf.operation_page(edition, operation.id)
            yield Group(label(operation, shelf.language), page, operation.requirements)
        for event in interface.events:
            yield Group(label(event, shelf.language), f"{edition.place}/events.md#{event.id}", event.requirements)
    if process is not None:
        yield Group(shelf.words["whole_process"], "", process.requirements)
        for step in process.steps:
            yield Group(label(step, shelf.language), f"{edition.place}/steps.md#{step.id}", step.requirements)


def all_criteria(edition: Edition) -> list[Requirement]:
    """Every criterion of a standard, in order of declaration."""
    interface, process = edition.standard.interface, edition.standard.process
    parts: list[Interface | Operation | Event | Process | Step] = []
    if interface is not None:
        parts += [*interface.operations, *interface.events, interface]
    if process is not None:
        parts += [*process.steps, process]
    return [found for part in parts for found in part.requirements]


def criteria_table(
    shelf: Shelf, edition: Edition, criteria: tuple[Requirement, ...], origin: str, anchored: bool = False
) -> list[str]:
    """Criteria with level, text, proof and legal basis; `anchored` where links to a criterion lead."""
    words = shelf.words
    rows = [
        [
            level_chip(shelf, found.level),
            _text(shelf, found, anchored),
            proof(shelf, edition, found, origin),
            law_chips(shelf, found.legal_basis),
        ]
        for found in criteria
    ]
    heads = [words[key] for key in ("level", "criterion_text", "proof", "legal_basis")]
    return table(heads, rows, "criteria")


def level_chip(shelf: Shelf, level: str) -> str:
    """The level of a criterion as a badge."""
    return chip(shelf.words.get(level, level), f"badge level-{level.lower()}")


def _text(shelf: Shelf, found: Requirement, anchored: bool) -> str:
    return f"{told(found.text, shelf.language)} {code(found.id, 'requirement', found.id if anchored else '')}"


def proof(shelf: Shelf, edition: Edition, found: Requirement, origin: str) -> str:
    """The scenarios that show a criterion, or the evidence that an auditor looks at."""
    words = shelf.words
    if not found.observable:
        return f"{chip(words['evidence'], 'badge')} {told(found.evidence, shelf.language)}"
    page = relative(origin, f"{edition.place}/scenarios.md")
    shown = [
        link(label(scenario, shelf.language), f"{page}#{scenario.id}")
        for scenario in edition.standard.scenarios
        if any(found.id in step.requirements for step in scenario.steps)
    ]
    if edition.standard.interface is None:
        return chip(words["observable"], "badge")
    return ", ".join(shown) or chip(words["without_proof"], "badge severity-warning")


def criterion_link(edition: Edition, name: str, origin: str) -> str:
    """A criterion by its id."""
    return link(plain(name), relative(origin, f"{edition.place}/criteria.md#{name}"))
