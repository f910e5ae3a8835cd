"""The laws of comparing: nothing differs from itself, and undoing a change does the reverse to everybody."""

from __future__ import annotations

from pathlib import Path

import pytest
import yaml

from generators.workspace import Workspace
from registry.compare import Judged, compare
from registry.compare.effect import SAME, Compatibility
from registry.compare.rule import Rule
from registry.compare.walk.languages import by_patterns
from tests.registry.compare.versions import IDS, PAIRS, pair_of, read, versions

ROOT = Path(__file__).parents[3]
# A class takes its documents with it when it goes, while nobody misses one that is new.
ONE_WAY = ("class-added", "class-removed")


def together(found: list[Judged], encoding: str) -> Compatibility:
    """What all changes do in an encoding."""
    whole = SAME
    for finding in found:
        whole = whole.both(getattr(finding.effect, encoding) or SAME)
    return whole


@pytest.mark.parametrize(("rule", "number"), PAIRS, ids=IDS)
def test_undoing_a_change_mirrors_its_effect(rule: Rule, number: int, tmp_path: Path) -> None:
    old, new = versions(pair_of(rule, number), tmp_path)
    assert compare(old, old) == compare(new, new) == []
    forth, back = compare(old, new), compare(new, old)
    assert bool(forth) == bool(back)
    if rule.id not in ONE_WAY:
        for encoding in ("xml", "json", "conduct"):
            assert together(back, encoding) == together(forth, encoding).mirrored


@pytest.mark.parametrize("name", ["wohnsitzanmeldung", "nachweisabruf", "nachweisabruf-prozess"])
def test_a_standard_does_not_differ_from_itself(name: str) -> None:
    standard, again = (Workspace(ROOT).read(name).standard for _ in range(2))
    assert standard is not None and again is not None
    assert compare(standard, again) == []


MODEL = """\
types:
  Postleitzahl: {typeof: string, pattern: "^[0-9]{5}$"}
classes:
  Person:
    tree_root: true
    description: Ein Mensch.
    attributes:
      name: {range: string, required: true}
      plz: {range: Postleitzahl, description: Eine Zahl.}
      art: {range: Art}
  Beamter: {is_a: Person}
enums:
  Art:
    permissible_values: {a: {title: A}, b: {}}
"""


def turned(value: object, key: str = "") -> object:
    """YAML with the keys of all mappings in reverse, but for slots, whose order goes over the wire."""
    if not isinstance(value, dict):
        return value
    keys = value if key == "attributes" else reversed(list(value))
    return {k: turned(value[k], k) for k in keys}


def test_the_order_of_keys_means_nothing(tmp_path: Path) -> None:
    text = yaml.safe_dump(turned(yaml.safe_load(MODEL)), sort_keys=False)
    assert text != MODEL
    old, new = read({"model.yaml": MODEL}, tmp_path / "a"), read({"model.yaml": text}, tmp_path / "b")
    assert compare(old, new) == []


def test_in_which_file_of_a_standard_something_stands_means_nothing(tmp_path: Path) -> None:
    head, enums = MODEL.split("enums:\n")
    files = {"model.yaml": f"imports: [linkml:types, ./listen]\n{head}", "listen.yaml": f"enums:\n{enums}"}
    old, new = read({"model.yaml": MODEL}, tmp_path / "a"), read(files, tmp_path / "b")
    assert compare(old, new) == compare(new, old) == []


def test_a_shorter_text_is_recognised_without_writing_down_what_falls_away() -> None:
    """The texts between the two lengths have an expression that doubles with each of them."""
    assert str(by_patterns((r"^\S(.{0,98}\S)?$",), (r"^\S(.{0,48}\S)?$",))) == "F"


CLAIMED = """\
classes:
  Antrag:
    tree_root: true
    attributes:
      name: {required: true}
{more}  Bescheid:
    tree_root: true
    attributes:
      betrag: {range: Betrag, required: true}
  Betrag:
    attributes:
      wert: {required: true}
"""


def test_what_a_profile_comprises_since_the_standard_changed_is_told_as_that(tmp_path: Path) -> None:
    """The documents of the profile reach more requirements by an optional slot, which breaks nobody."""
    texts = [CLAIMED.replace("{more}", more) for more in ("", "      betrag: {range: Betrag}\n")]
    profile = {"standard.yaml": "profiles: [{id: dienst, roots: [Antrag]}]\n"}
    old, new = (read({"model.yaml": text, **profile}, tmp_path / str(n)) for n, text in enumerate(texts))
    assert {finding.rule for finding in compare(old, new)} == {"optional-slot-added"}


def test_a_profile_that_follows_a_renamed_document_is_the_same(tmp_path: Path) -> None:
    before = CLAIMED.replace("{more}", "")
    after = before.replace("Antrag:\n", "Gesuch:\n    annotations: {was: Antrag}\n")
    sides = (before, "Antrag"), (after, "Gesuch")
    old, new = (
        read({"model.yaml": text, "standard.yaml": f"profiles: [{{id: dienst, roots: [{root}]}}]\n"}, tmp_path / root)
        for text, root in sides
    )
    assert not [finding for finding in compare(old, new) if finding.rule.startswith("profile")]
