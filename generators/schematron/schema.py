"""The assertions of a standard, by class."""

from __future__ import annotations

from generators.artifact import Inexpressible
from generators.model.nodes import Standard
from generators.model.pattern import Untranslatable
from generators.rules import Examined, examined_rule
from generators.schematron.assertion import Assertion, Pattern, Schema
from generators.schematron.constraints import Constraints
from generators.schematron.contexts import Contexts
from generators.schematron.functions import used_functions
from generators.schematron.paths import Paths
from generators.schematron.xpath import XPath

TARGET = "schematron"
Gaps = list[Inexpressible]


def schema_by_standard(standard: Standard) -> tuple[Schema, Gaps]:
    """The Schematron of a data standard, and what it does not say."""
    model, gaps = standard.data, Gaps()
    paths = Paths(model)
    contexts = Contexts(paths)
    xpath = XPath(paths, {"name": standard.name, "version": standard.version})
    constraints = Constraints(paths, xpath)
    found: dict[str, list[Assertion]] = {}
    for assertion in (*constraints.assertions(), *_rules(standard, xpath, gaps)):
        found.setdefault(assertion.cls, []).append(assertion)
    gaps += constraints.gaps
    patterns: list[Pattern] = []
    for name in sorted(found):
        cls, assertions = model.classes[name], found[name]
        where = contexts.patterns(cls)
        if where is None:
            gaps += [Inexpressible(TARGET, a.cls, a.id, "checker") for a in assertions]
        elif where:
            patterns.append(Pattern(f"pattern-{len(patterns) + 1}", name, cls.title, where, tuple(assertions)))
    tests = [a.test for p in patterns for a in p.assertions]
    used = {name: codes for name, codes in xpath.codes.items() if any(f"$codes-{name}" in test for test in tests)}
    schema = Schema(
        name=standard.name,
        version=standard.version,
        title=standard.title or model.modules[model.module].title,
        language=model.language,
        namespaces=dict(sorted(paths.namespaces.items())),
        codes=dict(sorted(used.items())),
        functions=used_functions(tests),
        patterns=tuple(patterns),
    )
    return schema, gaps


def _rules(standard: Standard, xpath: XPath, gaps: Gaps) -> list[Assertion]:
    """The business rules; those that cannot be translated are left to the checker."""
    found: list[Assertion] = []
    taken: set[str] = set()
    for rule in standard.rules:
        examined = examined_rule(standard.data, xpath.paths.layouts.wire, rule)
        name = rule.id if rule.id not in taken else f"{rule.standard}.{rule.id}"
        taken.add(name)
        test = test_of(xpath, examined)
        if test:
            message = dict(rule.message) or {"en": rule.id}
            found.append(Assertion(name, rule.class_name, test, message, rule.level, rule.legal_basis))
        else:
            gaps.append(Inexpressible(TARGET, rule.class_name, rule.id, "checker"))
    return found


def test_of(xpath: XPath, examined: Examined) -> str:
    """The test of a rule; empty for one that XPath cannot say, or that is wrong."""
    if not examined.sound or examined.demand is None:
        return ""
    try:
        return xpath.rule(examined.when, examined.demand)
    except Untranslatable:
        return ""
