"""The page of rules: everything beyond number and type, each with a requirement id and who checks it."""

from __future__ import annotations

from collections.abc import Iterator

from generators.pages.frame import Page
from generators.pages.markdown import code, link, plain, table
from generators.pages.requirements import Constraint, class_rules
from generators.pages.shelf import Edition, Shelf, relative, slug
from generators.pages.words import word_text

SCHEMAS = ("xsd", "json_schema")


def constraints_page(shelf: Shelf, edition: Edition) -> Iterator[Page]:
    """All rules of a standard, if it states any."""
    origin = f"{edition.place}/rules.md"
    body = list(_by_class(shelf, edition, origin))
    if body:
        yield Page("rules.md", word_text("rules"), body, word_text("rules_page_lead"))


def _by_class(shelf: Shelf, edition: Edition, origin: str) -> Iterator[str]:
    model = edition.standard.data
    for cls in model.own(model.classes):
        found = list(class_rules(edition, cls, shelf.language, own=True))
        if found:
            target = relative(origin, shelf.page_of(cls))
            yield from (f"## {link(plain(cls.name), target)} {{: #{slug(cls.name)} }}", "")
            yield from rule_table(shelf, edition, found)


def rule_table(shelf: Shelf, edition: Edition, rules: list[Constraint]) -> list[str]:
    """Rules with their ids, and who checks them."""
    words = shelf.words
    rows = []
    for rule in rules:
        checkers = ", ".join(plain(words.get(name, name)) for name in _checkers(edition, rule))
        rows.append([f"{rule.sentence} {code(rule.id, 'requirement', slug(rule.id))}", checkers])
    return table([words["rule"], words["enforced"]], rows, "rules")


def _checkers(edition: Edition, rule: Constraint) -> list[str]:
    """Who checks a rule: the schemas that can say it, and the checker, which checks everything."""
    silent = {
        item.target
        for item in edition.inexpressible
        if item.element in (rule.element, rule.element.partition(".")[0]) and item.constraint == rule.metaslot
    }
    return [*(target for target in SCHEMAS if target not in silent), "checker"]
