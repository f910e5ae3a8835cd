"""Measured truth: what rules claim about documents, judged by the schemas that the factory makes of both versions."""

from __future__ import annotations

from pathlib import Path

import pytest

from registry.compare import compare
from registry.compare.rule import Rule
from registry.compare.witness import Side, measured, with_witness
from tests.registry.compare.test_laws import ONE_WAY, together
from tests.registry.compare.versions import PAIRS, pair_of, versions

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
    finding = next(f for f in findings if f.rule == rule.id)
    if "--" in {str(c) for c in found.values()} or len({str(c) for c in found.values()}) > 1:
        witness = with_witness(finding, *sides).witness
        assert witness is not None
        assert witness.rejected_by
