"""The page of simple data types."""

from __future__ import annotations

from collections.abc import Iterator

import msgspec

from generators.model.nodes import Type
from generators.pages.fields import facets, law_chip, type_chip
from generators.pages.frame import Page
from generators.pages.markdown import chip, code, link, plain, told
from generators.pages.shelf import Edition, Shelf, relative, slug
from generators.pages.words import word_text


def types_page(shelf: Shelf, edition: Edition) -> Iterator[Page]:
    """The page of the types that a standard declares, if it does."""
    model = edition.standard.data
    own: list[Type] = [found for found in model.own(model.types) if not found.builtin]
    if own:
        body = (line for found in own for line in _type(shelf, edition, found))
        yield Page("types.md", word_text("types"), body, word_text("types_lead"), contents=True)


def _type(shelf: Shelf, edition: Edition, found: Type) -> Iterator[str]:
    words, language, model = shelf.words, shelf.language, edition.standard.data
    origin = f"{edition.place}/types.md"
    yield from (f"## {plain(found.label(language))} {{: #{slug(found.name)} }}", "")
    marks = [code(found.name)]
    marks += [chip(words["deprecated"], "badge deprecated")] if found.deprecated else []
    marks += [law_chip(shelf, citation) for citation in found.annotation("legal_basis")]
    yield from (" ".join(marks), "{: .badges }", "")
    description = told(found.description, language)
    if description:
        yield from (description, "")
    yield from ('<div class="relations" markdown>', "")
    parents = [found.typeof] if found.typeof else list(found.union_of)
    if parents:
        chips = f" {words['or']} ".join(type_chip(shelf, model, name, origin) for name in parents)
        yield from (words["based_on"], f":   {chips}", "")
    limits = " · ".join(f for f in facets(shelf, msgspec.structs.replace(found, pattern="")))
    if limits:
        yield from (words["range"], f":   {limits}", "")
    for method in found.annotation("check_digit"):
        yield from (words["check_digit"], f":   {code(method)} {words['check_digit_note']}", "")
    values = [str(example) for example in found.examples]
    if values:
        yield from (words["values"], f":   {' · '.join(code(value) for value in values)}", "")
    users = shelf.relations.users.get((found.module, found.name), [])
    if users:
        chips = " ".join(link(plain(c.name), relative(origin, shelf.page_of(c)), "type") for c in users)
        yield from (words["used_by"], f":   {chips}", "")
    yield from ("</div>", "")
    if found.pattern:
        yield from (f'```text title="{words["pattern"].capitalize()}"', found.pattern.replace("\n", " "), "```", "")
