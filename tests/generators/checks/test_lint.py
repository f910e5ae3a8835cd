"""Lint of whole standards and bare files: levels, scope, the corpus, and input that is meant to break it."""

from __future__ import annotations

import copy
import random
from pathlib import Path
from typing import Any

import pytest
import yaml

from generators.checks import lint, lint_file
from generators.findings import Finding, Severity
from generators.workspace import Workspace
from tests.built import ALL_STANDARDS, Built

ROOT = Path(__file__).parents[3]
CORPUS = ROOT.parent / "shared" / "corpus"
REAL = sorted(CORPUS.glob("real/fint/*/*-schema.yaml")) + sorted(CORPUS.glob("real/ukgov/model/*.yaml"))
SUITE = sorted(CORPUS.glob("linkml-compliance/*/*/schema.yaml"))
IDENTITY = """\
name: muster
kind: data
version: 1.0.0
"""
MODEL = """\
classes:
  Person:
    attributes:
      name: {range: string}
"""
JUNK: list[Any] = [None, True, -1, "", "x", [], {}, [1], {"a": 1}, [None], {"a": None}, [[1]], {None: 1}, "2027-01-01"]


def workspace(root: Path, identity: str = IDENTITY, model: str = MODEL) -> Workspace:
    folder = root / "standards" / "muster"
    folder.mkdir(parents=True, exist_ok=True)
    (root / "registry").mkdir(exist_ok=True)
    (folder / "standard.yaml").write_text(identity, "utf-8")
    (folder / "model.yaml").write_text(model, "utf-8")
    return Workspace(root)


def severities(findings: list[Finding], rule: str) -> set[Severity]:
    return {finding.severity for finding in findings if finding.rule == rule}


def setting(rule: str, level: str, reason: str = "Steht so in der Verordnung.") -> str:
    return f"{IDENTITY}lint:\n  {rule}: {{level: {level}, reason: {reason}}}\n"


@pytest.mark.parametrize(
    ("level", "expected"),
    [
        ("error", {Severity.ERROR}),
        ("warning", {Severity.WARNING}),
        ("hint", {Severity.HINT}),
        ("off", set()),
        ("'off'", set()),
        ("loud", {Severity.WARNING}),
    ],
)
def test_standard_sets_level_of_rule(level: str, expected: set[Severity], tmp_path: Path) -> None:
    found = lint(workspace(tmp_path, setting("missing-title", level)), "muster")
    assert severities(found, "missing-title") == expected


def test_level_without_reason_does_not_count(tmp_path: Path) -> None:
    found = lint(workspace(tmp_path, setting("missing-title", "off", "''")), "muster")
    assert severities(found, "missing-title") == {Severity.WARNING}
    assert severities(found, "level-without-reason") == {Severity.ERROR}


def test_fixed_level_stays(tmp_path: Path) -> None:
    broken = MODEL.replace("string", "Nirgends")
    found = lint(workspace(tmp_path, setting("unresolved-range", "hint"), broken), "muster")
    assert severities(found, "unresolved-range") == {Severity.ERROR}
    assert severities(found, "level-not-adjustable") == {Severity.ERROR}


def test_conventions_hold_in_a_workspace_only(tmp_path: Path) -> None:
    space = workspace(tmp_path)
    assert severities(lint(space, "muster"), "missing-title")
    assert lint_file(tmp_path / "standards" / "muster" / "model.yaml") == []


def test_findings_do_not_depend_on_unrelated_standards(tmp_path: Path) -> None:
    before = lint(workspace(tmp_path), "muster")
    other = tmp_path / "standards" / "anderer"
    other.mkdir()
    (other / "standard.yaml").write_text("kind: [", "utf-8")
    (other / "model.yaml").write_text("classes: 7", "utf-8")
    assert lint(Workspace(tmp_path), "muster") == before


def test_xml_example_is_judged_where_it_is_wrong(tmp_path: Path) -> None:
    space = workspace(tmp_path, f"{IDENTITY}roots: [Person]\n")
    namespace = space.read("muster").standard.data.modules["muster"].namespace  # type: ignore[union-attr]
    examples = tmp_path / "standards" / "muster" / "examples"
    examples.mkdir()
    (examples / "gut.xml").write_text(f'<Person xmlns="{namespace}">\n  <name>Eva</name>\n</Person>\n', "utf-8")
    assert severities(lint(space, "muster"), "invalid-example") == set()
    (examples / "falsch.xml").write_text(f'<Person xmlns="{namespace}">\n  <nahme>Eva</nahme>\n</Person>\n', "utf-8")
    (examples / "offen.xml").write_text("<Person>", "utf-8")
    found = [f for f in lint(Workspace(tmp_path), "muster") if f.rule == "invalid-example"]
    places = {(Path(f.span.file).name, f.span.line, f.span.column) for f in found}
    assert places == {("falsch.xml", 2, 3), ("offen.xml", 1, 1)}


@pytest.mark.parametrize("name", ALL_STANDARDS)
def test_standards_here_have_no_errors(name: str, built: Built) -> None:
    errors = [f for f in built.record(name).findings if f.severity is Severity.ERROR]
    assert errors == []


@pytest.mark.skipif(not REAL, reason="the corpus is not at ../shared/corpus")
@pytest.mark.parametrize("path", REAL, ids=lambda p: p.stem)
def test_real_schemas_raise_no_false_alarm(path: Path) -> None:
    assert lint_file(path) == []


@pytest.mark.skipif(not SUITE, reason="the corpus is not at ../shared/corpus")
def test_valid_linkml_has_no_errors_but_impossible_defaults() -> None:
    errors = [f for path in SUITE for f in lint_file(path) if f.severity is Severity.ERROR]
    assert {f.rule for f in errors} <= {"default-not-in-range"}


@pytest.mark.parametrize("seed", range(40))
def test_damaged_model_ends_in_findings(seed: int, tmp_path: Path) -> None:
    """One to three values of a real model replaced by anything: whatever comes of it is a finding."""
    chance = random.Random(seed)
    sources = sorted((ROOT / "standards").glob("*/model.yaml"))
    data = yaml.load(chance.choice(sources).read_text("utf-8"), yaml.CSafeLoader)
    for _ in range(chance.randint(1, 3)):
        holder, key = chance.choice(list(places_in(data)))
        holder[key] = copy.deepcopy(chance.choice(JUNK))
    data["imports"] = ["linkml:types"]
    model = yaml.dump(data, Dumper=yaml.CSafeDumper, allow_unicode=True, sort_keys=False)
    found = lint(workspace(tmp_path, f"{IDENTITY}roots: [Nachricht]\n", model), "muster")
    assert all(finding.span.file for finding in found)


def places_in(data: Any) -> list[tuple[Any, Any]]:
    """Every container with each of its keys or indexes."""
    keys = list(data) if isinstance(data, dict) else list(range(len(data))) if isinstance(data, list) else []
    return [(data, key) for key in keys] + [place for key in keys for place in places_in(data[key])]
