"""Every feature of the model and every schema of the corpus: what the checker rejects, XSD and Schematron reject."""

from __future__ import annotations

from pathlib import Path
from random import Random
from typing import Any

import pytest

from generators.artifact import Artifact, Inexpressible
from generators.checker import Violation
from generators.codec import xml_document
from generators.instances import Impossible
from generators.schematron import emit
from tests.generators.checker.features import FEATURES, standard_of
from tests.generators.schematron.saxon import Saxon
from tests.properties.subjects import SCHEMAS, Subject, name_of, schema_by_path

# Constraints that neither of the two states; the checker is told to be who enforces them.
LEFT_OUT = ("identifier", "equals_expression")
# The XSD takes a blank at the end of a list's version for a part of it.
BLANK = ("/listVersionID", "/name")


def asserts(subject: Subject) -> bool:
    return any(isinstance(item, Artifact) for item in emit(subject.verdicts.standard))


def gaps(subject: Subject) -> set[tuple[str, str]]:
    return {(i.element, i.constraint) for i in emit(subject.verdicts.standard) if isinstance(i, Inexpressible)}


def assert_agreement(subject: Subject, saxon: Saxon | None, root: str, value: Any) -> None:
    """XSD and Schematron together say what the checker says, unless they say that they do not."""
    encoded = subject.verdicts.codec.encode(value, root)
    if encoded.problems:
        return
    by_xsd = subject.verdicts.xml(encoded.content, check=False)
    by_schematron = saxon.failed(encoded.content) if saxon is not None and not by_xsd else []
    decoded = subject.verdicts.codec.decode(xml_document(encoded.content))
    violations = [] if decoded.problems else subject.verdicts.checker.check(decoded.value, root)
    if violations and not by_xsd and not by_schematron:
        left = gaps(subject)
        told = [v for v in violations if v.constraint not in LEFT_OUT and not v.path.endswith(BLANK)]
        assert all(any(is_about(gap, v) for gap in left) for v in told), (value, violations, left)
    if by_schematron:
        assert violations, (value, by_schematron)


def is_about(gap: tuple[str, str], violation: Violation) -> bool:
    """Whether a stated gap is what a violation is about: the element as a whole, or a constraint of its class."""
    element, constraint = gap
    name = violation.element.partition(".")[0]
    return element == violation.element or (element == name and constraint in (violation.constraint, "extra_slots"))


def judged(subject: Subject, instances: int, broken: int) -> None:
    saxon = Saxon(subject.verdicts.standard) if asserts(subject) else None
    for root in subject.roots[:8]:
        for seed in range(instances):
            try:
                value = subject.instances.generate(root, Random(seed))
            except Impossible:
                continue
            assert_agreement(subject, saxon, root, value)
            for number in range(broken):
                one = subject.instances.break_one(root, value, Random(number))
                if one is not None:
                    assert_agreement(subject, saxon, root, one.value)


@pytest.mark.parametrize("feature", FEATURES, ids=lambda feature: feature["name"])
def test_features(feature: dict[str, Any], tmp_path: Path) -> None:
    subject = Subject(standard_of(feature, tmp_path))
    saxon = Saxon(subject.verdicts.standard) if asserts(subject) else None
    assert_agreement(subject, saxon, "C", feature["valid"])
    assert_agreement(subject, saxon, "C", feature["invalid"])
    judged(subject, 3, 6)


@pytest.mark.skipif(not SCHEMAS, reason="the corpus is not beside the checkout")
@pytest.mark.parametrize("path", SCHEMAS, ids=name_of)
def test_schemas_of_the_corpus(path: Path) -> None:
    subject = schema_by_path(path)
    if subject is not None:
        judged(subject, 2, 4)
