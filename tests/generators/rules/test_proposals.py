"""Proposals to break a rule find the documents beside a limit, on both sides."""

from __future__ import annotations

import pytest

from generators.rules.proposals import proposals
from tests.generators.rules.cases import DOCUMENT, FACTS, examined, standard, verdict


@pytest.mark.parametrize("demand", ["this.anteil >= 0", "this.anteil <= 7", "this.anteil < 8 && this.anteil > 6"])
def test_a_limit_is_crossed_by_one(demand: str) -> None:
    condition = examined(demand).demand
    assert condition is not None
    assert verdict(demand)[0] == "met"
    found = [each.value for each in proposals(standard().data, [condition], DOCUMENT, FACTS) if not each.gone]
    assert "broken" in {verdict(demand, value)[0] for value in found}
