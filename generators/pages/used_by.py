"""Links to the operations, events and steps that use something, standard by standard."""

from __future__ import annotations

from generators.model.nodes import Class, Text
from generators.pages.markdown import link, plain, told
from generators.pages.shelf import Shelf, relative
from generators.pages.uses import Use


def uses_links(shelf: Shelf, uses: list[Use], origin: str) -> str:
    """Users in one line, those of the same standard together."""
    groups: dict[str, list[str]] = {}
    for use in uses:
        groups.setdefault(use.standard, []).append(link(told(use.title, shelf.language), relative(origin, use.page)))
    shown = []
    for standard, links in groups.items():
        edition = shelf.edition_of(standard)
        title: Text = edition.standard.title if edition is not None else {}
        shown.append(f"{told(title, shelf.language) or plain(standard)}: {', '.join(links)}")
    return "<br>".join(shown)


def uses_facts(shelf: Shelf, cls: Class, origin: str) -> list[tuple[str, str]]:
    """The operations, events and steps that a class travels with."""
    payload = f"{cls.module}:{cls.name}"
    found = (
        ("used_in_operations", shelf.uses.operations_by_payload.get(payload, [])),
        ("used_in_steps", shelf.uses.steps_by_payload.get(payload, [])),
    )
    return [(shelf.words[key], uses_links(shelf, uses, origin)) for key, uses in found if uses]
