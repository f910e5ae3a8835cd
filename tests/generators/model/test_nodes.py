"""Nodes are equal when they mean the same, wherever they stand."""

from generators.findings import Span
from generators.model.nodes import Slot


def test_place_is_not_part_of_equality() -> None:
    here, there = Slot(name="a", span=Span("x.yaml", 1, 1)), Slot(name="a", span=Span("y.yaml", 9, 9))
    assert here == there
    assert not here != there  # noqa: SIM202


def test_meaning_is_part_of_equality() -> None:
    assert Slot(name="a") != Slot(name="a", required=True)
