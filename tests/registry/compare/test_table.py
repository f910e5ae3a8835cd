"""Every row of the designed table has pairs that prove it: the rule, the effect, the severity in each direction."""

from __future__ import annotations

from pathlib import Path

import pytest

from registry.compare import Direction, compare
from registry.compare.pages import Mark, page
from registry.compare.rule import rules
from tests.registry.compare.table import TABLE, Cell
from tests.registry.compare.test_rules import LETTERS, expanded
from tests.registry.compare.versions import read, versions

CELLS = [(row, cell) for row, cells in TABLE.items() for cell in cells]
IDS = [f"{row}: {cell.rule} {cell.effect}" for row, cell in CELLS]
ONLY = [(cell, encoding, severity) for _, cell in CELLS for encoding, severity in cell.only]
BESIDE = {
    *("check-digit-changed", "class-closed", "class-opened", "code-list-rebound", "code-list-version-changed"),
    *("code-validity-changed", "decision-changed", "declaration-added", "declaration-removed", "licence-changed"),
    *("limit-raised", "namespace-not-versioned", "parameter-narrowed", "parameter-widened", "pattern-rewritten"),
    *("profile-added", "profile-extended", "profile-reduced", "profile-removed", "reference-retargeted"),
    *("requirement-removed", "root-added", "root-removed", "security-loosened", "step-made-mandatory"),
    *("step-made-optional", "step-operation-changed", "test-environment-changed"),
    "validity-changed",
}
"""Rules about changes that the table does not list."""


def proofs(cell: Cell) -> list[tuple[int, Mark]]:
    """The pairs on the page of a rule that mark what a cell says, by number."""
    wanted = expanded(Mark("", "", 0, cell.rule, cell.effect, cell.severity))
    (rule,) = [rule for rule in rules() if rule.id == cell.rule]
    marked = ((n, expanded(mark)) for n, pair in enumerate(page(rule).pairs) for mark in pair.marks)
    return [(n, m) for n, m in marked if m[3:] == wanted[3:]]


@pytest.mark.parametrize(("row", "cell"), CELLS, ids=IDS)
def test_cell_is_proven_by_a_pair(row: str, cell: Cell) -> None:
    """What the pair marks is what is found: `test_rules` runs every pair."""
    assert proofs(cell), f"{row}: no pair on the page of {cell.rule} marks {cell.effect} {cell.severity}"


@pytest.mark.parametrize(("cell", "encoding", "severity"), ONLY, ids=lambda value: str(value))
def test_standards_of_one_encoding_are_judged_by_that_one(
    cell: Cell, encoding: str, severity: str, tmp_path: Path
) -> None:
    (number, _), *_ = proofs(cell)
    (rule,) = [rule for rule in rules() if rule.id == cell.rule]
    found = compare(*versions(page(rule).pairs[number], tmp_path), encodings=(encoding,))
    (one,) = [finding for finding in found if finding.rule == cell.rule]
    directions = (Direction.MESSAGE, Direction.REQUEST, Direction.RESPONSE)
    levels = "".join(LETTERS[one.effect.level(direction, (encoding,))] for direction in directions)
    assert levels == (severity * 3 if len(severity) == 1 else severity)


def test_every_rule_is_in_the_table_or_beside_it() -> None:
    told = {cell.rule for _, cell in CELLS}
    assert told | BESIDE == {rule.id for rule in rules()}
    assert not told & BESIDE


MOVED = """\
classes:
  Partei:
    abstract: true
    attributes:
      name: {{}}
  Mensch:
    is_a: Partei
    abstract: true
{parent}  Person:
    is_a: Mensch
    tree_root: true
{child}"""
USAGE = "    slot_usage: {name: {required: true}}\n"


def test_a_slot_usage_that_moves_within_the_hierarchy_breaks_nobody(tmp_path: Path) -> None:
    above = read({"model.yaml": MOVED.format(parent=USAGE, child="")}, tmp_path / "above")
    below = read({"model.yaml": MOVED.format(parent="", child=USAGE)}, tmp_path / "below")
    for old, new in ((above, below), (below, above)):
        assert {finding.level.label for finding in compare(old, new)} <= {"patch"}
