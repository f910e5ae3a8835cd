"""Objects: declared slots, required ones, conditions and rules of their class."""

from __future__ import annotations

from functools import cached_property
from typing import Any

from generators.checker.context import MISSING, Check, Context, combined, every
from generators.checker.facets import BOOLEAN
from generators.checker.items import item
from generators.checker.slots import condition, slot_check
from generators.checker.violation import Failure, Member, Place, Run
from generators.model.nodes import Class, ClassExpression, ClassRule, Slot
from generators.model.rule_names import rule_names
from generators.model.wire import extra_slot


class ObjectCheck:
    """The check of an object of exactly one class; compiled when first used, since classes may contain themselves."""

    def __init__(self, ctx: Context, cls: Class) -> None:
        """Prepare the check of `cls`."""
        self.ctx = ctx
        self.cls = cls

    @cached_property
    def slots(self) -> dict[str, Check]:
        """Key → check of the slot."""
        return {s.key: slot_check(self.ctx, self.cls, s) for s in self.cls.slots.values()}

    @cached_property
    def required(self) -> tuple[tuple[str, Check], ...]:
        """The slots whose absence can be wrong."""
        return tuple((s.key, self.slots[s.key]) for s in self.cls.slots.values() if may_lack(s))

    @cached_property
    def conditions(self) -> tuple[Check, ...]:
        """What the class says about its slots together."""
        constraints = [class_expression(self.ctx, self.cls, c) for c in self.cls.constraints]
        rules = [_rule(self.ctx, self.cls, r, n) for r, n in zip(self.cls.rules, rule_names(self.cls), strict=True)]
        return (*constraints, *rules, *self._equations())

    def _equations(self) -> list[Check]:
        if not any(slot.equals_expression for slot in self.cls.slots.values()):
            return []
        from generators.checker.formula import equations

        return equations(self.ctx, self.cls)

    @cached_property
    def extra(self) -> Check | None:
        """The check of values under undeclared keys; None where there must be none."""
        slot = extra_slot(self.cls)
        return None if slot is None else item(self.ctx, slot, slot, f"{self.cls.name}.extra_slots")

    def __call__(self, value: Any, place: Place, run: Run) -> None:
        """Check an object and remember it as a member of what contains it."""
        if type(value) is not dict:
            run.fail(place, "range", self.cls.name, value, self.cls.name)
            return
        run.members.append(Member(self.cls.name, place, value))
        slots = self.slots
        for key, found in value.items():
            check = slots.get(key) or self.extra
            if check is None:
                run.fail((place, key), "extra_slots", self.cls.name, str(key), self.cls.name)
            else:
                check(found, (place, key), run)
        for key, check in self.required:
            if key not in value:
                check(MISSING, (place, key), run)
        for check in self.conditions:
            check(value, place, run)


def may_lack(slot: Slot) -> bool:
    """Whether the absence of a value can be wrong."""
    return bool(slot.required or slot.value_presence or any(getattr(slot, name) for name in BOOLEAN))


def object_check(ctx: Context, name: str, element: str) -> Check:
    """The check of an object where a class is meant; a type designator says which subclass it is."""
    cls = ctx.model.classes[name]
    designator = cls.designator
    exact = exact_check(ctx, name)
    if designator is None:
        return exact
    names = ctx.wire.concrete(name)
    checks = {
        ctx.wire.designation(ctx.model.classes[n].designator or designator, n): exact_check(ctx, n) for n in names
    }

    def check(value: Any, place: Place, run: Run) -> None:
        chosen = value.get(designator.key, MISSING) if type(value) is dict else MISSING
        if chosen is MISSING and (cls.instantiable or type(value) is not dict):
            exact(value, place, run)
        elif isinstance(chosen, str) and chosen in checks:
            checks[chosen](value, place, run)
        else:
            shown = None if chosen is MISSING else chosen
            run.fail((place, designator.key), "designates_type", f"{name}.{designator.name}", shown, name)

    return check


def exact_check(ctx: Context, name: str) -> ObjectCheck:
    """The check of objects of one class, made once."""
    found = ctx.objects.get(name)
    if not isinstance(found, ObjectCheck):
        found = ctx.objects[name] = ObjectCheck(ctx, ctx.model.classes[name])
    return found


def class_expression(ctx: Context, cls: Class, expression: ClassExpression, present: bool = False) -> Check:
    """The check of conditions on an object; `present` demands the slots they speak of."""
    checks: list[Check] = []
    if expression.is_a and expression.is_a not in (cls.name, *cls.ancestors):
        checks.append(_never(cls.name, expression.is_a))
    for name, found in expression.slot_conditions.items():
        slot = cls.slots.get(name)
        if slot is not None:
            checks.append(_on_slot(slot.key, condition(ctx, cls, slot, found, present)))
            checks += [_equation(ctx, cls, slot, found.equals_expression)] if found.equals_expression else []
    for keyword in BOOLEAN:
        branches = [class_expression(ctx, cls, b, present) for b in getattr(expression, keyword)]
        checks += [combined(keyword, branches, cls.name)] if branches else []
    return every(checks)


def _equation(ctx: Context, cls: Class, slot: Slot, text: str) -> Check:
    from generators.checker.formula import equation

    return equation(ctx, cls, slot, text)


def _never(element: str, expected: str) -> Check:
    return lambda value, place, run: run.fail(place, "is_a", element, None, expected)


def _on_slot(key: str, check: Check) -> Check:
    return lambda value, place, run: check(value.get(key, MISSING), (place, key), run)


def _rule(ctx: Context, cls: Class, rule: ClassRule, name: str) -> Check:
    """A rule; one without preconditions binds nothing (LinkML's compliance suite)."""

    def compiled(expression: ClassExpression | None, present: bool) -> Check | None:
        return None if expression is None else class_expression(ctx, cls, expression, present)

    before, after = compiled(rule.preconditions, True), compiled(rule.postconditions, False)
    otherwise = compiled(rule.elseconditions, False)
    back = compiled(rule.postconditions, True) if rule.bidirectional else None

    def check(value: Any, place: Place, run: Run) -> None:
        if before is None:
            return
        blamed = _failures(before, value, place)
        then = otherwise if blamed else after
        if then is not None:
            _blame(rule, name, cls, _failures(then, value, place), run)
        if blamed and back is not None and not _failures(back, value, place):
            _blame(rule, name, cls, blamed, run)

    return check


def _failures(check: Check, value: Any, place: Place) -> list[Failure]:
    trial = Run()
    check(value, place, trial)
    return trial.failures


def _blame(rule: ClassRule, name: str, cls: Class, failures: list[Failure], run: Run) -> None:
    for inner in failures:
        run.failures.append(Failure(inner.place, "rules", cls.name, inner.value, "", rule.title, inner, name))
