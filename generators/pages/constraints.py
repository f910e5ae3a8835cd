"""The page of rules: everything beyond number and type, each with a requirement id and who checks it."""

from __future__ import annotations

from collections.abc import Iterator

from generators.model.requirements import Requirement
from generators.pages.frame import Page
from generators.pages.markdown import chip, code, link, plain, table, told
from generators.pages.requirements import class_rules
from generators.pages.shelf import Edition, Shelf, relative, slug
from generators.pages.words import word_text


def constraints_page(shelf: Shelf, edition: Edition) -> Iterator[Page]:
    """All rules of a standard, if it states any."""
    origin = f"{edition.place}/rules.md"
    body = list(_by_class(shelf, edition, origin))
    if body:
        yield Page("rules.md", word_text("rules"), body, word_text("rules_page_lead"))


def _by_class(shelf: Shelf, edition: Edition, origin: str) -> Iterator[str]:
    model = edition.standard.data
    for cls in model.own(model.classes):
        found = list(class_rules(edition, cls, own=True))
        if found:
            target = relative(origin, shelf.page_of(cls))
            yield from (f"## {link(plain(cls.name), target)} {{: #{slug(cls.name)} }}", "")
            yield from rule_table(shelf, found)


def rule_table(shelf: Shelf, rules: list[Requirement]) -> list[str]:
    """Requirements with their ids, and who checks them."""
    words = shelf.words
    rows = []
    for rule in rules:
        checkers = ", ".join(plain(words.get(name, name)) for name in rule.enforced_by)
        sentence = f"{told(rule.text, shelf.language)} {code(rule.id, 'requirement', slug(rule.id))}"
        rows.append([sentence, checkers or chip(words["evidence"], "badge")])
    return table([words["rule"], words["enforced"]], rows, "rules")
