"""The rules of a standard as a checker takes them."""

from __future__ import annotations

from generators.checker import Checker
from generators.model.nodes import Standard
from generators.model.wire import Wire
from generators.rules.rule import CompiledRule, compiled_rule
from generators.rules.trees import NO_TREES, Trees


def rules_by_standard(standard: Standard, trees: Trees = NO_TREES) -> tuple[CompiledRule, ...]:
    """The business rules that hold in documents of a data standard, compiled; `trees` of it save parsing them."""
    if not standard.rules:
        return ()
    wire = Wire(standard.data)
    facts = {"name": standard.name, "version": standard.version}
    return tuple(compiled_rule(standard.data, wire, rule, facts, trees) for rule in standard.rules)


def checker_by_standard(standard: Standard, on: str = "") -> Checker:
    """What judges documents of a data standard by its model and its business rules."""
    return Checker(standard.data, on, rules_by_standard(standard))
