"""The promise of the encoding (see `law`) on generated instances: every standard, every feature, the corpus's schemas.

A failing example names its seed; `FABRIK_EXAMPLES=500 pytest tests/properties` tries that many new ones per schema.
"""

from __future__ import annotations

import os
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.built import STANDARDS
from tests.generators.checker.features import FEATURES, standard_of
from tests.properties.law import assert_equal_verdicts, assert_law, assert_valid_and_kept
from tests.properties.subjects import SCHEMAS, Subject, name_of, schema_by_path, standard_by_name

EXAMPLES = int(os.environ.get("FABRIK_EXAMPLES", "0"))
SEEDS = st.integers(0, 2**32)


def law(examples: int) -> settings:
    """The same few examples every time, or as many new ones as the environment asks for."""
    return settings(
        max_examples=EXAMPLES or examples,
        derandomize=not EXAMPLES,
        deadline=None,
        suppress_health_check=[HealthCheck.too_slow, HealthCheck.function_scoped_fixture],
    )


@pytest.mark.parametrize("name", STANDARDS)
@given(seed=SEEDS)
@law(25)
def test_standards_give_equal_verdicts(name: str, seed: int) -> None:
    assert_law(standard_by_name(name), seed)


@pytest.mark.parametrize("name", STANDARDS)
def test_samples_of_standards_are_valid_and_kept(name: str) -> None:
    subject = standard_by_name(name)
    for root in subject.roots:
        assert_valid_and_kept(subject, root, subject.instances.sample(root))


@pytest.mark.parametrize("feature", FEATURES, ids=lambda feature: feature["name"])
def test_each_feature_gives_equal_verdicts(feature: dict[str, Any], tmp_path: Path) -> None:
    subject = Subject(standard_of(feature, tmp_path))
    assert_equal_verdicts(subject, "C", feature["valid"])
    assert_equal_verdicts(subject, "C", feature["invalid"])
    for seed in range(EXAMPLES or 10):
        assert_law(subject, seed)


@pytest.mark.skipif(not SCHEMAS, reason="the corpus is not beside the checkout")
@pytest.mark.parametrize("path", SCHEMAS, ids=name_of)
@given(seed=SEEDS)
@law(8)
def test_schemas_of_the_corpus_give_equal_verdicts(path: Path, seed: int) -> None:
    subject = schema_by_path(path)
    if subject is not None:
        assert_law(subject, seed)
