"""Every violation belongs to one derived requirement, and no requirement is one that nobody enforces."""

from __future__ import annotations

from pathlib import Path
from random import Random
from typing import Any

import pytest

from generators.checker import Checker
from generators.checker.messages import MESSAGES
from generators.instances import Impossible, Instances
from generators.model.nodes import DataModel, Standard
from generators.requirements import Derivation, Requirement
from generators.workspace import Workspace
from tests.built import ROOT, STANDARDS
from tests.generators.checker.features import FEATURES, standard_of
from tests.properties.subjects import SCHEMAS, name_of, schema_by_path

MOST = 400


class Derived:
    """The requirements of all classes of a model, of whatever module, by id."""

    def __init__(self, model: DataModel) -> None:
        self.derivation = Derivation(model)
        listed = [r for module in model.modules for r in self.derivation.of_module(module)]
        self.by_id = {requirement.id: requirement for requirement in listed}
        assert len(self.by_id) == len(listed)

    def of(self, element: str, constraint: str, name: str) -> Requirement:
        return self.by_id[self.derivation.ids.of(element, constraint, name)]


def assert_violations_are_required(model: DataModel, roots: list[str], seeds: int) -> set[str]:
    """The ids of the requirements that some broken instance violates."""
    derived, instances, violated = Derived(model), Instances(model), set()
    for root in roots:
        for seed in range(seeds):
            try:
                value = instances.generate(root, Random(seed)) if seed else instances.sample(root)
            except Impossible:
                continue
            for number, broken in enumerate(instances.all_broken(root, value)):
                found = derived.of(broken.element, broken.keyword, broken.name)
                assert found.observable, (found, broken)
                violated.add(found.id)
                if number > MOST:
                    break
    return violated


@pytest.mark.parametrize("feature", FEATURES, ids=lambda f: str(f["name"]))
def test_each_feature_violates_a_requirement(feature: dict[str, Any], tmp_path: Path) -> None:
    model = standard_of(feature, tmp_path).data
    derived = Derived(model)
    violations = Checker(model).check(feature["invalid"], "C")
    assert violations
    assert all(derived.of(v.element, v.constraint, v.name).observable for v in violations)
    assert_violations_are_required(model, ["C"], 3)


@pytest.mark.parametrize("name", STANDARDS)
def test_violations_of_standards_belong_to_requirements(name: str) -> None:
    model = standard(name).data
    assert_violations_are_required(model, list(model.roots), 1)


@pytest.mark.skipif(not SCHEMAS, reason="the corpus is not beside the checkout")
@pytest.mark.parametrize("path", SCHEMAS, ids=name_of)
def test_violations_of_the_corpus_belong_to_requirements(path: Path) -> None:
    subject = schema_by_path(path)
    if subject is not None:
        assert_violations_are_required(subject.instances.model, subject.roots[:12], 1)


@pytest.mark.parametrize("name", STANDARDS)
def test_observable_requirements_are_enforced(name: str) -> None:
    model = standard(name).data
    gaps = {(gap.element, gap.constraint) for gap in Checker(model).unenforced()}
    for requirement in Derived(model).by_id.values():
        assert all(requirement.text.values()), requirement
        assert requirement.observable or all(requirement.evidence.values())
        if requirement.constraint == "rank":
            assert requirement.enforced_by == ("xsd",), "the checker judges decoded documents, which have no order"
        elif requirement.observable:
            assert requirement.constraint in MESSAGES
            assert "checker" in requirement.enforced_by
            assert (requirement.element, requirement.constraint) not in gaps


def standard(name: str) -> Standard:
    found = Workspace(ROOT).read(name).standard
    assert found is not None
    return found
