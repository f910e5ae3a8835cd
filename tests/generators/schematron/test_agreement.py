"""Schematron, run by an independent engine, and checker agree: on examples, instances and everything broken."""

from __future__ import annotations

import os
from functools import cache
from random import Random

import pytest

from generators.codec import Codec
from generators.instances import Instances
from generators.model.nodes import Standard
from generators.rules import checker_by_standard, rules_by_standard
from generators.verdict import Verdicts
from generators.workspace import Workspace
from tests.built import NAMES, ROOT, STANDARDS
from tests.generators.schematron.saxon import Saxon

BEYOND_XSD = ("business_rule", "rules", "any_of", "exactly_one_of", "none_of", "check_digit", "unique_keys")
MOST = int(os.environ.get("FABRIK_EXAMPLES", "25"))


class Judges:
    def __init__(self, standard: Standard) -> None:
        self.standard = standard
        self.codec = Codec(standard.data)
        self.checker = checker_by_standard(standard)
        self.instances = Instances(standard.data, rules_by_standard(standard))
        self.saxon = Saxon(standard)
        self.verdicts = Verdicts(standard)


@cache
def standard_by_name(name: str) -> Standard:
    standard = Workspace(ROOT).read(name).standard
    assert standard is not None
    return standard


@cache
def judges(name: str) -> Judges:
    return Judges(standard_by_name(name))


WITH_DOCUMENTS = [
    standard for name, standard in zip(NAMES, STANDARDS, strict=True) if "roots" in Workspace(ROOT).identity(name).data
]


@pytest.mark.parametrize("name", WITH_DOCUMENTS)
def test_examples_fail_no_assertion_but_those_that_warn(name: str) -> None:
    by = judges(name)
    for example in by.standard.examples:
        failed = by.saxon.failed(by.codec.encode(example.value, example.root).content)
        warned = sorted(v.name for v in by.checker.judge(example.value, example.root))
        assert sorted(f.id for f in failed) == warned, example.name
        assert {f.role for f in failed} <= {"warning"}


@pytest.mark.parametrize("name", WITH_DOCUMENTS)
def test_generated_instances_get_the_warnings_of_the_checker(name: str) -> None:
    by = judges(name)
    for root in by.standard.data.roots:
        for seed in range(4):
            value = by.instances.generate(root, Random(seed)) if seed else by.instances.sample(root)
            failed = by.saxon.failed(by.codec.encode(value, root).content)
            assert sorted(f.id for f in failed) == sorted(v.name for v in by.checker.judge(value, root))


@pytest.mark.parametrize("name", WITH_DOCUMENTS)
def test_what_breaks_a_constraint_beyond_facets_fails_the_xsd_or_an_assertion(name: str) -> None:
    by = judges(name)
    seen = set()
    for root in by.standard.data.roots:
        value = by.instances.sample(root)
        broken = [b for b in by.instances.all_broken(root, value) if b.keyword in BEYOND_XSD]
        Random(1).shuffle(broken)
        for one in broken[:MOST]:
            encoded = by.codec.encode(one.value, root)
            if encoded.problems:
                continue
            failed = {f.id for f in by.saxon.failed(encoded.content) if f.role == "error"}
            errors = by.checker.check(one.value, root)
            assert failed or by.verdicts.xml(encoded.content, check=False), (root, one)
            rules = {v.name for v in errors if v.constraint == "business_rule"}
            told = {name.partition(".")[0] for name in failed}
            assert rules == told & {rule.id for rule in by.standard.rules}, (root, one)
            seen |= rules
    assert seen or not by.standard.rules or name == "mitteilung"
