"""The assertions of a standard, by class."""

from __future__ import annotations

from collections.abc import Iterator

import msgspec

from generators.artifact import Inexpressible
from generators.model.linkml.names import xml_name_by_key
from generators.model.nodes import Standard
from generators.model.pattern import Untranslatable
from generators.rules import Examined, examined_rule
from generators.schematron.assertion import Assertion, Pattern, Schema
from generators.schematron.constraints import Constraints
from generators.schematron.contexts import Contexts
from generators.schematron.functions import used_functions
from generators.schematron.paths import Paths
from generators.schematron.xpath import XPath, codes_name

TARGET = "schematron"
Gaps = list[Inexpressible]


def schema_by_standard(standard: Standard) -> tuple[Schema, Gaps]:
    """The Schematron of a data standard, and what it does not say."""
    model, gaps = standard.data, Gaps()
    paths = Paths(model)
    contexts = Contexts(paths)
    xpath = XPath(paths, {"name": standard.name, "version": standard.version})
    constraints = Constraints(paths)
    found: dict[tuple[str, ...], list[Assertion]] = {}
    names: dict[str, int] = {}
    for assertion in (*constraints.assertions(), *_rules(standard, xpath, gaps)):
        found.setdefault(assertion.classes, []).append(_named(assertion, names))
    gaps += constraints.gaps
    patterns: list[Pattern] = []
    for classes in sorted(found):
        name, assertions = classes[0], tuple(found[classes])
        where = contexts.patterns(classes)
        if where is None:
            gaps += [Inexpressible(TARGET, name, assertion.id, "checker") for assertion in assertions]
        elif where:
            patterns.append(Pattern(f"pattern-{len(patterns) + 1}", name, model.classes[name].title, where, assertions))
    tests = [a.test for p in patterns for a in p.assertions]
    used = {name: codes for name, codes in xpath.codes.items() if any(f"${codes_name(name)}" in test for test in tests)}
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
    return schema, [gap for gap in gaps if _is_own(standard, gap)]


def _named(assertion: Assertion, names: dict[str, int]) -> Assertion:
    """An assertion whose id is an XML name that no other one has."""
    name = xml_name_by_key(assertion.id)
    count = names[name] = names.get(name, 0) + 1
    return msgspec.structs.replace(assertion, id=name if count == 1 else f"{name}.{count}")


def _is_own(standard: Standard, gap: Inexpressible) -> bool:
    """Whether a gap is about an element that the standard itself declares; others are told by those who do."""
    model, name = standard.data, gap.element.partition(".")[0]
    element = model.classes.get(name) or model.enums.get(name) or model.types.get(name)
    return element is None or element.module == model.module or standard.folder == ""


def _rules(standard: Standard, xpath: XPath, gaps: Gaps) -> Iterator[Assertion]:
    """The business rules, for classes with elements of other names once more; checkers have what has no XPath."""
    taken: set[str] = set()
    for rule in standard.rules:
        stem = rule.id if rule.id not in taken else f"{rule.standard}.{rule.id}"
        taken.add(stem)
        cls = standard.data.classes.get(rule.class_name)
        for classes in xpath.paths.groups(cls) if cls is not None else [(rule.class_name,)]:
            about = msgspec.structs.replace(rule, class_name=classes[0])
            test = test_of(xpath, examined_rule(standard.data, xpath.paths.layouts.wire, about))
            if test:
                name = stem if classes[0] == rule.class_name else f"{stem}.{xml_name_by_key(classes[0])}"
                message = dict(rule.message) or {"en": rule.id}
                yield Assertion(name, classes, test, message, rule.level, rule.legal_basis)
            else:
                gaps.append(Inexpressible(TARGET, classes[0], rule.id, "checker"))


def test_of(xpath: XPath, examined: Examined) -> str:
    """The test of a rule; empty for one that XPath cannot say, or that is wrong."""
    if not examined.sound or examined.demand is None:
        return ""
    try:
        return xpath.rule(examined.when, examined.demand)
    except Untranslatable:
        return ""
