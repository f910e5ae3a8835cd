"""Whatever becomes of a schema, commands end with an exit code that means something, and lint and build agree.

A failing example names its seed; `FABRIK_EXAMPLES=3000 pytest tests/broken/test_mutations.py` tries that many new ones.
"""

from __future__ import annotations

import os
import shutil
import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.broken.commands import build, lint, run
from tests.broken.mutations import damaged
from tests.built import ROOT
from tests.properties.subjects import SCHEMAS

EXAMPLES = int(os.environ.get("FABRIK_EXAMPLES", "0"))
OWN = [Path(__file__).parent / "everything.yaml", *sorted((ROOT / "generators/model/metamodel").glob("*.yaml"))]
SEEDS = st.integers(0, 2**32)
LAW = settings(
    max_examples=EXAMPLES or 60,
    derandomize=not EXAMPLES,
    deadline=None,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.function_scoped_fixture],
)


@pytest.fixture
def folder(monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    with tempfile.TemporaryDirectory() as name:
        monkeypatch.chdir(name)
        yield Path(name)


def assert_law(schema: Path, seed: int) -> None:
    shutil.rmtree("out", ignore_errors=True)
    Path("schema.yaml").write_text(damaged(schema.read_text("utf-8"), seed), "utf-8")
    code, findings = lint("schema.yaml")
    assert code == any(finding["severity"] == "error" for finding in findings)
    assert build("schema.yaml", Path("out")).code == code
    run("show", "schema.yaml", "--json")
    for example in sorted(Path("out").rglob("examples/*.json"))[:2]:
        if run("convert", example, "--standard", "schema.yaml", "--output", "example.xml").code == 0:
            run("convert", "example.xml", "--standard", "schema.yaml")


@given(schema=st.sampled_from(OWN), seed=SEEDS)
@LAW
def test_damaged_schema_ends_in_findings(folder: Path, schema: Path, seed: int) -> None:
    assert_law(schema, seed)


@pytest.mark.skipif(not SCHEMAS, reason="the corpus is not beside the checkout")
@given(schema=st.sampled_from(SCHEMAS), seed=SEEDS)
@LAW
def test_damaged_schema_of_the_corpus_ends_in_findings(folder: Path, schema: Path, seed: int) -> None:
    assert_law(schema, seed)
