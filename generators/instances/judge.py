"""What the checker says about parts of an instance in the making; compiled once per model."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from functools import partial
from typing import Any

from generators.checker.business import MET, BusinessRules
from generators.checker.classes import class_expression, exact_check, object_check
from generators.checker.context import Check, Context
from generators.checker.formula import Unsupported, Void, formula_by_text
from generators.checker.slots import condition
from generators.checker.unique import unique_in_document
from generators.checker.violation import Failure, Place, Run
from generators.model.nodes import Class, ClassExpression, DataModel, Expression, Slot
from generators.rules import CompiledRule


class Judge:
    """Judges values, objects and documents of one model."""

    def __init__(self, model: DataModel, rules: Iterable[CompiledRule] = ()) -> None:
        """Prepare to judge by `model` and business rules; parts are compiled when first needed."""
        self.model = model
        self.rules = BusinessRules(model, rules)
        self._context = Context(model, "")
        self._context.object = partial(object_check, self._context)
        self.wire = self._context.wire
        # An expression is kept with what is compiled from it, so that no other one gets its id.
        self._compiled: dict[tuple[str, int, bool], tuple[Any, Callable[[Any], bool]]] = {}

    def document(self, value: Any, root: str) -> Run:
        """All failures of a document, and the objects in it."""
        run = Run()
        object_check(self._context, root, root)(value, (), run)
        unique_in_document(self.model, run)
        self.rules.judge(run)
        return run

    def accepts(self, cls: Class, slot: Slot, value: Any) -> bool:
        """Whether a value is one of a slot, conditions of the class aside."""
        return not self.failures(cls, slot, value)

    def failures(self, cls: Class, slot: Slot, value: Any) -> list[Failure]:
        """Why a value is none of a slot."""
        run = Run()
        exact_check(self._context, cls.name).slots[slot.key](value, ((), slot.key), run)
        return run.failures

    def conditions(self, cls: Class, value: dict[str, Any]) -> bool:
        """Whether an object meets what its class says about its slots together."""
        run = Run()
        for check in exact_check(self._context, cls.name).conditions:
            check(value, (), run)
        return not run.failures and not self.broken(cls, value)

    def broken(self, cls: Class, value: dict[str, Any]) -> list[CompiledRule]:
        """The business rules that an object breaks, or that have no value for it."""
        rules = (rule for rule in self.rules.of(cls.name) if rule.rule.level == "error")
        return [rule for rule in rules if rule.verdict(value)[0] != MET]

    def meets(self, cls: Class, expression: ClassExpression, value: dict[str, Any], present: bool = False) -> bool:
        """Whether an object meets a class expression; `present` as in preconditions of rules."""
        key = (cls.name, id(expression), present)
        if key not in self._compiled:
            check = class_expression(self._context, cls, expression, present)
            self._compiled[key] = expression, lambda found: _passes(check, found, ())
        return self._compiled[key][1](value)

    def satisfies(self, cls: Class, slot: Slot, expression: Expression, value: Any) -> bool:
        """Whether the value of a slot, or its absence (`MISSING`), meets a condition."""
        key = (f"{cls.name}.{slot.name}", id(expression), False)
        if key not in self._compiled:
            check = condition(self._context, cls, slot, expression)
            self._compiled[key] = expression, lambda found: _passes(check, found, ((), slot.key))
        return self._compiled[key][1](value)

    def computed(self, cls: Class, text: str, value: dict[str, Any]) -> Any:
        """The value of an `equals_expression` for an object; None where it has none."""
        try:
            return formula_by_text(text)({s.name: value[s.key] for s in cls.slots.values() if s.key in value})
        except (Unsupported, Void, TypeError, ValueError, LookupError, ArithmeticError):
            return None


def _passes(check: Check, value: Any, place: Place) -> bool:
    run = Run()
    check(value, place, run)
    return not run.failures
