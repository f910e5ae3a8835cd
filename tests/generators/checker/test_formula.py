"""The expression language against LinkML's own evaluator, where that one is exact."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

import pytest
from linkml_runtime.utils.eval_utils import eval_expr

from generators.checker.formula import Unsupported, Void, formula_by_text

BINDINGS: dict[str, Any] = {"x": 3, "y": 4, "s": "ab", "t": "cd", "many": ["a", "bcd"], "o": {"n": 5}}
SAME = [
    "{x} + {y}",
    "{x} - {y}",
    "{x} * {y}",
    "{x} ** 2",
    "-{x}",
    "1 + 2 * 3",
    "{s} + '-' + {t}",
    "strlen({s})",
    "len({many})",
    "strlen({many})",
    "max(x, y)",
    "min({x}, {y})",
    "str({x}) + {s}",
    "case(({x} < 1, 'low'), (True, 'high'))",
    "'a' if {x} > 2 else 'b'",
    "{x} == 3",
    "[x, y]",
    "max([x, y])",
]
FOREIGN = [
    "",
    "{x} +",
    "__import__('os')",
    "open('x')",
    "x.__class__()",
    "lambda: 1",
    "{x, y}",
    "(" * 500,
    "[a for a in many]",
    "x[0]",
    "9" * 5000,
]


@pytest.mark.parametrize("text", SAME)
def test_agrees_with_linkml(text: str) -> None:
    assert formula_by_text(text)(BINDINGS) == eval_expr(text, **BINDINGS)


def test_decimals_are_exact() -> None:
    assert formula_by_text("{a} + {b}")({"a": 0.1, "b": 0.2}) == Decimal("0.3")
    assert formula_by_text("{a} / {b}")({"a": 1, "b": 4}) == Decimal("0.25")
    assert formula_by_text("o.n")(BINDINGS) == 5


def test_a_missing_slot_makes_it_void() -> None:
    with pytest.raises(Void):
        formula_by_text("{x} + {z}")(BINDINGS)


@pytest.mark.parametrize("text", FOREIGN)
def test_other_languages_are_unsupported(text: str) -> None:
    with pytest.raises(Unsupported):
        formula_by_text(text)


@pytest.mark.parametrize("text", ["{x} ** {big}", "{s} * {big}", "{many} * {big}"])
def test_nothing_grows_without_bounds(text: str) -> None:
    with pytest.raises(Void):
        formula_by_text(text)({**BINDINGS, "big": 10**9})
