"""Coverage counts what is proven in both encodings, what cannot be, and nothing else."""

from __future__ import annotations

import hashlib
from typing import Any

import msgspec
import pytest

from generators.artifact import Artifact, Inexpressible
from generators.findings import Finding, Severity, Span
from generators.model.node import Requirement as Stated
from generators.model.nodes import Standard
from generators.model.process import Process
from generators.model.requirements import Requirement, Requirements, json_by_requirements, requirements_by_json
from generators.quality import Facts, measured, quality_by_json
from generators.quality.coverage import Manifest, Missing, Vector, coverage
from generators.quality.measure import mutation_by_json
from generators.quality.quality import share

CELLS = [(encoding, verdict) for encoding in ("json", "xml") for verdict in ("valid", "invalid")]
ONE = Requirement("s:C.a/required", "MUST", "derived", True)
AUDITED = Requirement("s:C.a/recommended", "SHOULD", "derived", False)


def vectors(*cells: tuple[str, str], name: str = ONE.id) -> tuple[Vector, ...]:
    """A vector about a requirement for each cell, valid ones by `requirements`, invalid ones by `requirement`."""
    return tuple(
        Vector(f"{v}.{e}", v, e, requirements=(name,)) if v == "valid" else Vector(f"{v}.{e}", v, e, name)
        for e, v in cells
    )


def missing(*cells: tuple[str, str]) -> tuple[Missing, ...]:
    return tuple(Missing(ONE.id, encoding, verdict, {"en": "why"}) for encoding, verdict in cells)


@pytest.mark.parametrize(
    ("shown", "excused", "expected"),
    [
        (CELLS, [], "proven"),
        (CELLS[:3], [], "open"),
        (CELLS[1:], [], "open"),
        (CELLS[:3], CELLS[3:], "proven"),
        (CELLS[:1], CELLS[1:], "open"),
        ([], CELLS, "excused"),
        ([], CELLS[:3], "open"),
        ([], [], "open"),
    ],
)
def test_each_cell_counts(shown: list[Any], excused: list[Any], expected: str) -> None:
    found = coverage([ONE, AUDITED], Manifest(vectors(*shown), missing(*excused)))
    assert (found.observable, found.auditable) == (1, 1)
    assert {"proven": found.proven, "open": len(found.open), "excused": len(found.excused)}[expected] == 1
    assert found.proven + len(found.open) + len(found.excused) == 1


def test_vectors_about_something_else_prove_nothing() -> None:
    assert coverage([ONE], Manifest(vectors(*CELLS, name="s:C.b/required"))).open == (ONE.id,)


def test_without_vectors_nothing_is_measured() -> None:
    found = coverage([ONE], None)
    assert (found.measured, found.proven, found.percent) == (False, 0, 0.0)


def test_scenarios_prove_authored_requirements() -> None:
    shown = Requirement("NA-1", "MUST", "authored", True, tests=("scenario.step",))
    found = coverage([shown, msgspec.structs.replace(shown, id="NA-2", tests=())], None)
    assert (found.measured, found.proven, found.open) == (True, 1, ("NA-2",))


@pytest.mark.parametrize(("done", "of", "percent"), [(0, 0, 100.0), (1, 3, 33.3), (1999, 2000, 99.9), (7, 7, 100.0)])
def test_shares_are_rounded_down(done: int, of: int, percent: float) -> None:
    assert share(done, of) == percent


MANIFEST = b'{"vectors": [], "missing": []}'
SCORE = {"mutants": 50, "killed": 49, "survivors": [{"artifact": "xsd", "place": "/a"}]}


@pytest.mark.parametrize(
    ("recorded", "manifest", "state", "percent"),
    [
        (None, MANIFEST, "not-measured", None),
        (b"{", MANIFEST, "not-measured", None),
        (b'{"mutants": "many"}', MANIFEST, "not-measured", None),
        (SCORE, MANIFEST, "measured", 98.0),
        (SCORE, MANIFEST + b" ", "outdated", None),
        (SCORE, None, "outdated", None),
    ],
)
def test_a_mutation_score_counts_for_its_vectors(recorded: Any, manifest: Any, state: str, percent: Any) -> None:
    if isinstance(recorded, dict):
        recorded = msgspec.json.encode({**recorded, "manifest": hashlib.sha256(MANIFEST).hexdigest()})
    found = mutation_by_json(recorded, manifest)
    assert (found.state, found.percent) == (state, percent)


def test_quality_and_tests_are_added_to_the_artifacts() -> None:
    stated = (Stated(id="P-1", text={"de": "Ein Satz."}),)
    standard = Standard(name="s", kind="process", version="1.0.0", process=Process(requirements=stated))
    requirements = Requirements("s", "1.0.0", (ONE,))
    manifest = msgspec.json.encode(Manifest(vectors(*CELLS)))
    artifacts = [
        Artifact("requirements.json", json_by_requirements(requirements)),
        Artifact("vectors/manifest.json", manifest),
    ]
    finding = Finding("rule", Severity.WARNING, "something", Span("f"))
    facts = Facts([finding], [Inexpressible("bpmn", "step", "duration", "conformance")])
    found = {artifact.path: artifact.content for artifact in measured(standard, artifacts, facts)}
    listed = requirements_by_json(found["requirements.json"]).requirements
    assert listed[0].tests == ("valid.json", "invalid.json", "valid.xml", "invalid.xml")
    quality = quality_by_json(found["quality.json"])
    assert (quality.coverage.proven, quality.lint["warning"], quality.mutation.state) == (1, 1, "not-measured")
    assert [(g.target, g.elements) for g in quality.inexpressible] == [("bpmn", ("step",))]


def test_without_requirements_there_is_no_quality() -> None:
    artifacts = [Artifact("xsd/s.xsd", b"")]
    assert measured(Standard(name="s"), artifacts, Facts()) == artifacts
