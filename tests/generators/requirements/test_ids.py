"""What becomes of ids when elements are renamed, moved, split and removed."""

from __future__ import annotations

from pathlib import Path

import msgspec
import pytest

from generators.checks import lint
from generators.model.requirements import Requirements, Tombstone, json_by_requirements, requirements_by_json
from generators.requirements import Comparison, compared, requirements
from generators.workspace import Workspace

IDENTITY = """\
name: amt
kind: data
purpose: content
version: {version}
status: draft
title: {{de: Amt, en: Office}}
description: {{de: Ein Amt., en: An office.}}
publisher: {{name: Standardfabrik, uri: "https://standardfabrik.example/"}}
license: CC-BY-4.0
"""
MODEL = """\
id: https://example.org/amt
name: amt
imports: [linkml:types]
default_range: string
classes:
"""
BEFORE = """\
  Person:
    attributes:
      name: {required: true}
      geboren: {range: date, required: true}
      ort: {}
  Antrag:
    attributes:
      person: {range: Person, required: true}
      zeichen: {pattern: "^[0-9]+$"}
"""


def stated(classes: str, folder: Path, version: str = "1.1.0") -> Requirements:
    """The requirements of a standard with these classes."""
    place = folder / "standards" / "amt"
    place.mkdir(parents=True, exist_ok=True)
    (folder / "registry").mkdir(exist_ok=True)
    (place / "standard.yaml").write_text(IDENTITY.format(version=version), "utf-8")
    (place / "model.yaml").write_text(MODEL + classes, "utf-8")
    found = Workspace(folder).read("amt").standard
    assert found is not None
    return requirements(found)


def change(classes: str, folder: Path) -> Comparison:
    """What the change from `BEFORE` to these classes does, the former having been published as 1.0.0."""
    published = compared(None, stated(BEFORE, folder, "1.0.0")).current
    return compared(published, stated(classes, folder))


def test_nothing_changed(tmp_path: Path) -> None:
    found = change(BEFORE, tmp_path)
    assert (found.added, found.removed, found.changed, found.reused) == ((), (), (), ())
    assert {requirement.since for requirement in found.current.requirements} == {"1.0.0"}


def test_a_declared_rename_keeps_the_ids(tmp_path: Path) -> None:
    after = BEFORE.replace("name: {", "familienname: {annotations: {was: name}, ")
    after = after.replace("Person:", "NatuerlichePerson:\n    annotations: {was: Person}", 1)
    found = change(after.replace("range: Person", "range: NatuerlichePerson"), tmp_path)
    assert found.added == ()
    assert found.removed == ()
    listed = {requirement.id: requirement for requirement in found.current.requirements}
    assert listed["amt:Person.name/required"].element == "NatuerlichePerson.familienname"
    assert listed["amt:Person.name/required"].changed == "1.1.0"
    assert "amt:Person.name/required" in found.changed


def test_a_second_rename_keeps_the_first_name(tmp_path: Path) -> None:
    after = BEFORE.replace("name: {", "rufname: {annotations: {was: [name, familienname]}, ")
    assert change(after, tmp_path).removed == ()


def test_an_undeclared_rename_is_a_removal_and_an_addition(tmp_path: Path) -> None:
    found = change(BEFORE.replace("name: {", "familienname: {"), tmp_path)
    assert found.added == ("amt:Person.familienname/required", "amt:Person.familienname/range")
    assert found.current.tombstones[0].id == "amt:Person.name/required"
    assert found.current.tombstones[0].since == "1.1.0"
    assert found.current.tombstones[0].reason == "element-removed"


def test_a_move_to_a_parent_class_keeps_the_ids(tmp_path: Path) -> None:
    after = BEFORE.replace(
        "  Person:\n    attributes:\n      name: {required: true}\n",
        "  Benannt:\n    abstract: true\n    attributes:\n      name: {required: true}\n"
        "  Person:\n    is_a: Benannt\n    attributes:\n",
    )
    found = change(after, tmp_path)
    assert (found.added, found.removed, found.changed) == ((), (), ())


def test_a_declared_move_to_another_class_keeps_the_ids(tmp_path: Path) -> None:
    after = BEFORE.replace("      geboren: {range: date, required: true}\n", "")
    after += "      geburtsdatum: {range: date, required: true, annotations: {was: Person.geboren}}\n"
    found = change(after, tmp_path)
    assert (found.added, found.removed) == ((), ())
    listed = {requirement.id: requirement for requirement in found.current.requirements}
    assert listed["amt:Person.geboren/required"].element == "Antrag.geburtsdatum"


def test_a_split_ends_the_ids_and_names_both_parts(tmp_path: Path) -> None:
    was = "{required: true, annotations: {was: name}}"
    parts = f"vorname: {was}\n      nachname: {was}"
    found = change(BEFORE.replace("name: {required: true}", parts), tmp_path)
    stones = {stone.id: stone for stone in found.current.tombstones}
    assert set(stones) == {"amt:Person.name/required", "amt:Person.name/range"}
    assert stones["amt:Person.name/required"].reason == "element-split"
    assert stones["amt:Person.name/required"].successors == (
        "amt:Person.vorname/required",
        "amt:Person.nachname/required",
    )


def test_a_part_that_keeps_the_name_keeps_the_ids(tmp_path: Path) -> None:
    parts = "name: {required: true}\n      vorname: {required: true, annotations: {was: name}}"
    found = change(BEFORE.replace("name: {required: true}", parts), tmp_path)
    assert found.removed == ()
    assert found.added == ("amt:Person.vorname/required", "amt:Person.vorname/range")


def test_a_removed_constraint_leaves_a_tombstone(tmp_path: Path) -> None:
    found = change(BEFORE.replace('zeichen: {pattern: "^[0-9]+$"}', "zeichen: {}"), tmp_path)
    assert found.removed == ("amt:Antrag.zeichen/pattern",)
    stone = found.current.tombstones[0]
    assert (stone.id, stone.since, stone.reason) == ("amt:Antrag.zeichen/pattern", "1.1.0", "constraint-removed")
    assert "zeichen" in stone.text["de"]


def test_a_changed_value_changes_the_text_and_not_the_id(tmp_path: Path) -> None:
    found = change(BEFORE.replace("^[0-9]+$", "^[0-9]{4}$"), tmp_path)
    assert found.changed == ("amt:Antrag.zeichen/pattern",)
    assert (found.added, found.removed) == ((), ())


def test_tombstones_stay_and_their_ids_are_not_used_again(tmp_path: Path) -> None:
    without = change(BEFORE.replace('zeichen: {pattern: "^[0-9]+$"}', "zeichen: {}"), tmp_path).current
    later = compared(without, stated(BEFORE, tmp_path, "1.2.0"))
    assert later.reused == ("amt:Antrag.zeichen/pattern",)
    assert later.current.tombstones == without.tombstones


def test_lint_reports_an_id_that_is_used_again(tmp_path: Path) -> None:
    past = stated(BEFORE, tmp_path)
    gone = tuple(r for r in past.requirements if r.id != "amt:Antrag.zeichen/pattern")
    stone = Tombstone("amt:Antrag.zeichen/pattern", "1.0.0", "constraint-removed")
    published = msgspec.structs.replace(past, requirements=gone, tombstones=(stone,))
    release = tmp_path / "registry" / "releases" / "amt" / "1.0.0"
    release.mkdir(parents=True)
    (release / "requirements.json").write_bytes(json_by_requirements(published))
    found = [f for f in lint(Workspace(tmp_path), "amt") if f.rule == "reused-requirement"]
    assert [(f.path, f.span.file, f.span.line) for f in found] == [
        ("amt:Antrag.zeichen/pattern", "standards/amt/model.yaml", 14)
    ]


def test_the_last_published_version_is_the_past(tmp_path: Path) -> None:
    past = compared(None, stated(BEFORE, tmp_path, "1.0.0")).current
    for version in ("0.9.0", "0.10.0"):
        release = tmp_path / "registry" / "releases" / "amt" / version
        release.mkdir(parents=True)
        content = json_by_requirements(msgspec.structs.replace(past, version=version))
        (release / "requirements.json").write_bytes(content)
    standard = Workspace(tmp_path).read("amt").standard
    assert standard is not None
    assert standard.published is not None
    assert standard.published.version == "0.10.0"


@pytest.mark.parametrize("content", [b"", b"[]", b'{"standard": 1}', b"\xff"])
def test_an_unreadable_past_is_a_finding(content: bytes, tmp_path: Path) -> None:
    stated(BEFORE, tmp_path)
    release = tmp_path / "registry" / "releases" / "amt" / "1.0.0"
    release.mkdir(parents=True)
    (release / "requirements.json").write_bytes(content)
    assert "unreadable-requirements" in {f.rule for f in Workspace(tmp_path).read("amt").findings}


def test_written_requirements_come_back(tmp_path: Path) -> None:
    found = change(BEFORE.replace("name: {", "familienname: {"), tmp_path).current
    assert requirements_by_json(json_by_requirements(found)) == found
