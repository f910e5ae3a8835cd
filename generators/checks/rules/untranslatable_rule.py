"""Business rules that cannot be said in XPath 2."""

from __future__ import annotations

from collections.abc import Iterator

from generators.checks.business_rules import file_of, flags, judged
from generators.checks.subject import Flag, Subject
from generators.schematron.paths import Paths
from generators.schematron.schema import test_of
from generators.schematron.xpath import XPath


def check(subject: Subject) -> Iterator[Flag]:
    """Each rule, or member that it reads, that the Schematron leaves out."""
    yield from flags(subject, "untranslatable")
    file = file_of(subject)
    if file is None:
        return
    xpath = XPath(Paths(subject.model), {"name": subject.standard.name, "version": subject.standard.version})
    for rule, examined in judged(subject):
        if examined.sound and not test_of(xpath, examined):
            yield subject.flag(f"rule '{rule.id}' has no equal in XPath 2", rule, "assert")
