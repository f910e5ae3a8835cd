"""Conditions of a class on its slots together: branches taken beforehand, and repairs of what does not meet them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from decimal import Decimal
from typing import TYPE_CHECKING, Any, NamedTuple

from generators.instances.heights import demanded
from generators.instances.impossible import Exhausted, Impossible
from generators.instances.obedience import keep_to_rules
from generators.model.builtin import BUILTINS
from generators.model.nodes import Class, ClassExpression, ClassRule, Expression, Slot

if TYPE_CHECKING:
    from generators.instances.build import Builder

ROUNDS = 6


class Taken(NamedTuple):
    """What the branches that are taken say: slots they demand and bar, and conditions on values."""

    demanded: set[str]
    barred: set[str]
    conditions: dict[str, tuple[Expression, ...]]


class Conditions:
    """Makes objects meet the combinations, rules and equations of their class."""

    def __init__(self, builder: Builder) -> None:
        """Repair with values that `builder` makes."""
        self._builder = builder
        self._judge = builder.judge

    def taken(self, cls: Class, attempt: int) -> Taken:
        """The branches of the class's combinations that an attempt takes: the next ones with every attempt."""
        found = Taken(set(), set(), {})
        for constraint in cls.constraints:
            for expression in self._branches(constraint, attempt, found.barred):
                for name, condition in expression.slot_conditions.items():
                    found.conditions[name] = (*found.conditions.get(name, ()), condition)
                    if condition.required or condition.value_presence == "PRESENT":
                        found.demanded.add(name)
                    elif condition.value_presence == "ABSENT":
                        found.barred.add(name)
        found.barred.difference_update(found.demanded)
        return found

    def _branches(self, expression: ClassExpression, attempt: int, barred: set[str]) -> Iterator[ClassExpression]:
        yield expression
        for part in expression.all_of:
            yield from self._branches(part, attempt, barred)
        for branches in (expression.any_of, expression.exactly_one_of):
            if not branches:
                continue
            ordered = list(self._builder.choices.ordered(branches))
            chosen = ordered[attempt % len(ordered)]
            yield from self._branches(chosen, attempt, barred)
            if branches is expression.exactly_one_of:
                barred.update(n for other in ordered if other is not chosen for n in other.slot_conditions)
        for branch in expression.none_of:
            barred.update(branch.slot_conditions)

    def met(self, cls: Class, found: dict[str, Any], path: tuple[str, ...]) -> bool:
        """Change an object until its class's conditions hold; whether they do."""
        for _ in range(ROUNDS):
            self._compute(cls, found)
            if self._judge.conditions(cls, found):
                return True
            for rule in cls.rules:
                self._obey(cls, rule, found, path)
            keep_to_rules(self._builder, cls, found, path)
            for constraint in cls.constraints:
                if not self._judge.meets(cls, constraint, found):
                    self._apply(cls, constraint, found, path)
        return self._judge.conditions(cls, found)

    def _obey(self, cls: Class, rule: ClassRule, found: dict[str, Any], path: tuple[str, ...]) -> None:
        """Make an object obey a rule: follow it, or else avoid its case."""
        before, after, otherwise = rule.preconditions, rule.postconditions, rule.elseconditions
        if before is None:
            return
        holds = self._judge.meets(cls, before, found, present=True)
        then = after if holds else otherwise
        if then is not None and not self._judge.meets(cls, then, found):
            self._apply(cls, then, found, path)
            if not self._judge.meets(cls, then, found):
                (self._defeat if holds else self._apply)(cls, before, found, path)
        back = rule.bidirectional and after is not None and not self._judge.meets(cls, before, found, present=True)
        if back and after is not None and self._judge.meets(cls, after, found, present=True):
            self._defeat(cls, after, found, path)

    def _apply(self, cls: Class, expression: ClassExpression, found: dict[str, Any], path: tuple[str, ...]) -> None:
        """Make an object meet an expression, as far as values for it are found."""
        for slot, condition in _on_slots(cls, expression):
            present = slot.key in found
            if condition.value_presence == "ABSENT":
                if not demanded(slot):
                    found.pop(slot.key, None)
            elif not present or not self._judge.satisfies(cls, slot, condition, found[slot.key]):
                self._replace(cls, slot, (condition,), found, path)
        for part in expression.all_of:
            self._apply(cls, part, found, path)
        for branches in (expression.any_of, expression.exactly_one_of):
            if branches and not any(self._judge.meets(cls, b, found) for b in branches):
                self._apply(cls, next(self._builder.choices.ordered(branches)), found, path)
        holding = [b for b in expression.exactly_one_of if self._judge.meets(cls, b, found)]
        for branch in (*holding[1:], *expression.none_of):
            self._defeat(cls, branch, found, path)

    def _defeat(self, cls: Class, expression: ClassExpression, found: dict[str, Any], path: tuple[str, ...]) -> None:
        """Make an object not meet an expression: leave a slot out, else give it another value."""
        for slot, condition in _on_slots(cls, expression):
            if slot.key in found and not demanded(slot) and condition.value_presence != "ABSENT":
                del found[slot.key]
                return
            opposite = (Expression(none_of=(condition,)),)
            if self._replace(cls, slot, opposite, found, path):
                return
        for branch in (*expression.any_of, *expression.all_of, *expression.exactly_one_of):
            self._defeat(cls, branch, found, path)

    def _replace(
        self, cls: Class, slot: Slot, conditions: Iterable[Expression], found: dict[str, Any], path: tuple[str, ...]
    ) -> bool:
        try:
            found[slot.key] = self._builder.slot(cls, slot, path, conditions)
        except Exhausted:
            raise
        except Impossible:
            return False
        return True

    def _compute(self, cls: Class, found: dict[str, Any]) -> None:
        """Give slots the values of their equations."""
        for slot in cls.slots.values():
            if not slot.equals_expression or slot.key not in found:
                continue
            value = self._as_json(slot, self._judge.computed(cls, slot.equals_expression, found))
            if value is not None and self._judge.accepts(cls, slot, value):
                found[slot.key] = value
            elif value is not None and not demanded(slot):
                del found[slot.key]

    def _as_json(self, slot: Slot, value: Any) -> Any:
        type_ = self._judge.model.types.get(slot.range)
        if isinstance(value, Decimal) or (type(value) is int and type_ is not None):
            whole = type_ is not None and BUILTINS[type_.base].json == "integer"
            return int(value) if whole else float(value)
        return value


def _on_slots(cls: Class, expression: ClassExpression) -> Iterator[tuple[Slot, Expression]]:
    for name, condition in expression.slot_conditions.items():
        if name in cls.slots:
            yield cls.slots[name], condition
