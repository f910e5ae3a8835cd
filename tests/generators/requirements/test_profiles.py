"""Profiles comprise what belongs to what they name, and nothing else."""

from __future__ import annotations

from pathlib import Path

import pytest

from generators.model.dump import model_json_by_standard, standard_by_model_json
from generators.model.nodes import Standard
from generators.model.requirements import Claim, requirements_by_json
from generators.requirements import Profiles, emit, requirements
from generators.workspace import Workspace

HEAD = 'name: muster\nkind: {kind}\nversion: 1.0.0\npublisher: {{name: Amt, uri: "https://example.org/"}}\n'
MODEL = """\
name: muster
imports: [linkml:types]
classes:
  Antrag: {attributes: {zeichen: {required: true}, ort: {range: Ort, inlined: true}}}
  Bescheid: {attributes: {grund: {required: true}}}
  Ort: {attributes: {name: {required: true}}}
"""
INTERFACE = """\
base_path: /v1
operations:
  - {id: senden, method: post, path: /a, requirements: [{id: M-1, text: {de: a}}]}
  - {id: lesen, method: get, path: /b, requirements: [{id: M-2, text: {de: b}}]}
requirements: [{id: M-3, text: {de: c}}]
"""
PROCESS = """\
participants:
  - {id: amt, kind: authority}
  - {id: stelle, kind: authority, within: amt}
  - {id: person, kind: citizen}
steps:
  - {id: pruefen, type: task, participant: stelle, requirements: [{id: M-1, text: {de: a}}]}
  - {id: lesen, type: task, participant: person, requirements: [{id: M-2, text: {de: b}}]}
requirements: [{id: M-3, text: {de: c}}]
"""
CONTENT = {"data": ("model", MODEL), "interface": ("interface", INTERFACE), "process": ("process", PROCESS)}


def standard(root: Path, kind: str, profile: str) -> Standard:
    folder = root / "standards" / "muster"
    folder.mkdir(parents=True)
    (root / "registry").mkdir()
    roots = "roots: [Antrag, Bescheid]\n" if kind == "data" else ""
    text = f"{HEAD.format(kind=kind)}{roots}profiles:\n  - {{id: teil, {profile}}}\n"
    (folder / "standard.yaml").write_text(text, "utf-8")
    name, content = CONTENT[kind]
    (folder / f"{name}.yaml").write_text(content, "utf-8")
    found = Workspace(root).read("muster").standard
    assert found is not None
    return found


def claim(root: Path, kind: str, profile: str) -> Claim:
    (found,) = requirements(standard(root, kind, profile)).profiles
    return found


def test_a_document_brings_what_it_can_hold(tmp_path: Path) -> None:
    found = claim(tmp_path, "data", "roots: [Antrag]")
    assert found.roots == ("Antrag",)
    assert {"muster:Antrag.zeichen/required", "muster:Ort.name/required"} <= set(found.requirements)
    assert not any("Bescheid" in identity for identity in found.requirements)


def test_what_is_left_out_does_not_belong(tmp_path: Path) -> None:
    found = claim(tmp_path, "data", 'roots: [Antrag], without: ["muster:Ort.*"]')
    assert "muster:Antrag.zeichen/required" in found.requirements
    assert not any(identity.startswith("muster:Ort.") for identity in found.requirements)


def test_a_pattern_stands_for_ids(tmp_path: Path) -> None:
    found = claim(tmp_path, "data", 'requirements: ["*/required"]')
    assert [identity.partition(":")[2] for identity in found.requirements] == [
        "Antrag.zeichen/required",
        "Bescheid.grund/required",
        "Ort.name/required",
    ]


def test_brackets_and_question_marks_stand_for_themselves(tmp_path: Path) -> None:
    found = standard(tmp_path, "data", 'requirements: ["muster:[A-Z]*", "muster:Antra?/*"]')
    assert [(one.key, one.entry) for one in Profiles(found, requirements(found)).unmatched()] == [
        ("requirements", 0),
        ("requirements", 1),
    ]


def test_a_profile_that_names_nothing_is_the_whole(tmp_path: Path) -> None:
    found = standard(tmp_path, "data", "title: {de: Alles}")
    listed = requirements(found)
    assert listed.profiles[0].requirements == tuple(requirement.id for requirement in listed.requirements)


@pytest.mark.parametrize(
    ("operations", "ids"), [("[senden]", ("M-1", "M-3")), ("[senden, lesen]", ("M-1", "M-2", "M-3"))]
)
def test_an_operation_brings_what_holds_for_all(tmp_path: Path, operations: str, ids: tuple[str, ...]) -> None:
    assert set(claim(tmp_path, "interface", f"operations: {operations}").requirements) == set(ids)


def test_a_participant_brings_its_lanes(tmp_path: Path) -> None:
    found = claim(tmp_path, "process", "participants: [amt]")
    assert found.participants == ("amt", "stelle")
    assert set(found.requirements) == {"M-1", "M-3"}


@pytest.mark.parametrize(
    ("kind", "profile", "key"),
    [
        ("data", "roots: [Ort]", "roots"),
        ("data", "operations: [senden]", "operations"),
        ("interface", "operations: [sende]", "operations"),
        ("interface", "roots: [Antrag]", "roots"),
        ("process", "participants: [stele]", "participants"),
        ("process", "requirements: [M-4]", "requirements"),
        ("process", "without: [m-1]", "without"),
    ],
)
def test_what_does_not_exist_is_told(tmp_path: Path, kind: str, profile: str, key: str) -> None:
    found = standard(tmp_path, kind, profile)
    assert list(Profiles(found, requirements(found)).unmatched()) == [(0, key, 0)]


def test_profiles_are_kept_in_a_release(tmp_path: Path) -> None:
    found = standard(tmp_path, "process", "participants: [amt], description: {de: Für Ämter.}")
    (artifact,) = emit(found)
    assert requirements_by_json(artifact.content).profiles == requirements(found).profiles
    assert standard_by_model_json(model_json_by_standard(found)).profiles == found.profiles
