"""The page of problem types, and the addresses that identify them, which lead there."""

from __future__ import annotations

import json
from collections.abc import Iterator
from html import escape

from generators.artifact import Artifact
from generators.model.exchange import problem_type, problems_of
from generators.model.interface import Interface, Problem
from generators.model.nodes import Standard
from generators.pages.frame import Page
from generators.pages.markdown import chip, code, in_language, told
from generators.pages.operations import status_chip
from generators.pages.parts import facts_list, label, linked, operation_link
from generators.pages.shelf import Edition, Shelf
from generators.pages.words import word_text

# A problem is one section among many of a page.
SEARCH_BOOST = 4


def problems_page(shelf: Shelf, edition: Edition) -> Iterator[Page]:
    """The page of problem types, if the interface has any."""
    interface = edition.standard.interface
    if interface is not None and interface.problems:
        body = _body(shelf, edition, interface)
        lead = word_text("problems_lead")
        yield Page("problems.md", word_text("problems"), body, lead, contents=True, boost=SEARCH_BOOST)


def _body(shelf: Shelf, edition: Edition, interface: Interface) -> Iterator[str]:
    words = shelf.words
    ordered = sorted(interface.problems, key=lambda problem: problem.status)
    yield from (words["problem_details_lead"], "")
    first = ordered[0]
    example = {
        "type": problem_type(edition.standard, first),
        "title": in_language(first.title, shelf.language)[0] or first.id,
        "status": first.status,
        "detail": in_language(first.description, shelf.language)[0],
    }
    yield from ('```json title="application/problem+json"', *_written(example).split("\n"), "```", "")
    for problem in ordered:
        yield from (f"## {label(problem, shelf.language)} {{: #{problem.id} }}", "")
        yield from (told(problem.description, shelf.language), "")
        yield from facts_list(_facts(shelf, edition, interface, problem))


def _written(value: dict[str, object]) -> str:
    return json.dumps({key: said for key, said in value.items() if said}, ensure_ascii=False, indent=2)


def _facts(shelf: Shelf, edition: Edition, interface: Interface, problem: Problem) -> Iterator[tuple[str, str]]:
    words, origin = shelf.words, f"{edition.place}/problems.md"
    again = f" {chip(words['retry'], 'badge severity-hint')}" if problem.retry else ""
    yield words["status_code"], status_chip(problem.status) + again
    yield words["problem_address"], code(problem_type(edition.standard, problem))
    answering = [o.id for o in interface.operations if problem.id in {p.id for p in problems_of(interface, o)}]
    yield words["answered_by"], ", ".join(operation_link(shelf, edition, name, origin) for name in answering)
    shown = [
        linked(scenario, f"{edition.place}/scenarios.md#{scenario.id}", origin, shelf.language)
        for scenario in edition.standard.scenarios
        if any(step.expect.problem == problem.id for step in scenario.steps)
    ]
    yield words["scenarios"], ", ".join(shown)


def problem_addresses(edition: Edition, described: Standard | None = None) -> Iterator[Artifact]:
    """A page at the address of each problem type that leads to its section (RFC 9457, 3.1.1: it should resolve).

    described: the standard whose pages tell of problems, where it is another version; the page of the version itself
    tells of what that one does not have.
    """
    known = (described or edition.standard).interface
    interface = edition.standard.interface
    if interface is None or not edition.location:
        return
    for problem in interface.problems:
        shown = known is not None and known.problem(problem.id) is not None
        target = f"../../../problems/#{problem.id}" if shown else "../../"
        title = escape(problem.label("en"))
        content = (
            f'<!doctype html>\n<html lang="en">\n<meta charset="utf-8">\n<title>{title}</title>\n'
            f'<meta http-equiv="refresh" content="0; url={target}">\n<p><a href="{target}">{title}</a></p>\n</html>\n'
        )
        path = f"{edition.place}/{edition.location}/problems/{problem.id}/index.html"
        yield Artifact(path, content.encode(), edition.standard.name)
