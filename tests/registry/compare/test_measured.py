"""Measured truth: what rules claim about documents, judged by the schemas that the factory makes of both versions."""

from __future__ import annotations

from pathlib import Path

import pytest
from msgspec.structs import replace

from generators.workspace import Workspace
from registry.compare import Direction, compare
from registry.compare.effect import ENCODINGS, Compatibility
from registry.compare.rule import Rule
from registry.compare.witness import Side, measured, witnessed
from tests.registry.compare.test_laws import ONE_WAY, ROOT, together
from tests.registry.compare.versions import PAIRS, pair_of, read, versions

DATA = [pair for pair in PAIRS if "model.yaml" in pair_of(*pair).after]
IDS = [f"{rule.id}-{number + 1}" for rule, number in DATA]


@pytest.mark.parametrize(("rule", "number"), DATA, ids=IDS)
def test_claimed_effect_is_measured(rule: Rule, number: int, tmp_path: Path) -> None:
    old, new = versions(pair_of(rule, number), tmp_path)
    findings = compare(old, new)
    sides = Side(old), Side(new)
    found = measured(*sides)
    for encoding in ("xml", "json"):
        claimed = together(findings, encoding)
        if claimed.backward is not None and rule.id not in ONE_WAY:
            assert (encoding, str(found[encoding])) == (encoding, str(claimed))
    for finding in witnessed(findings, *sides):
        broken = [encoding for encoding in ENCODINGS if False in parts(getattr(finding.effect, encoding))]
        if broken and finding.effect.conduct is None and finding.direction is not Direction.NONE:
            assert finding.witness is not None, finding.message
            assert set(finding.witness.rejected_by) <= set(broken)


def parts(claimed: Compatibility) -> tuple[bool | None, bool | None]:
    return claimed.backward, claimed.forward


TWO = """\
classes:
  Person:
    tree_root: true
    attributes:
      name: {{required: {required}}}
      plz: {{required: true, pattern: "^[0-9]{{{digits}}}$"}}
"""


def test_a_witness_shows_its_own_change_and_no_other(tmp_path: Path) -> None:
    old = read({"model.yaml": TWO.format(required="false", digits="4,5")}, tmp_path / "old")
    new = read({"model.yaml": TWO.format(required="true", digits="5")}, tmp_path / "new")
    found = {f.rule: f.witness for f in witnessed(compare(old, new), Side(old), Side(new))}
    assert set(found) == {"slot-made-required", "pattern-tightened"}
    required, tightened = found["slot-made-required"], found["pattern-tightened"]
    assert required is not None and tightened is not None
    assert "name" not in required.value and len(required.value["plz"]) == 5
    assert "name" in tightened.value and len(tightened.value["plz"]) == 4


def test_a_witness_is_found_among_the_documents_of_a_real_standard() -> None:
    old = Workspace(ROOT).read("wohnsitzanmeldung").standard
    assert old is not None
    cls = old.data.classes[old.data.roots[-1]]
    name = next(s.name for s in cls.slots.values() if not s.required and not s.multivalued and s.owner == cls.name)
    slots = {**cls.slots, name: replace(cls.slots[name], required=True)}
    classes = {**old.data.classes, cls.name: replace(cls, slots=slots)}
    new = replace(old, model=replace(old.data, classes=classes))
    (found,) = witnessed(compare(old, new), Side(old), Side(new))
    assert found.rule == "slot-made-required" and found.witness is not None
    assert name not in found.witness.value and found.witness.rejected_by == ("xml", "json")
