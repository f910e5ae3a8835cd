"""Changes of one slot that its class's conditions forbid, though the value by itself is one of the slot."""

from __future__ import annotations

from collections.abc import Iterator

from generators.instances.breaks.change import LEFT_OUT, Change, Site
from generators.instances.candidates import Candidates
from generators.instances.choices import Filled
from generators.instances.heights import demanded
from generators.instances.judge import Judge
from generators.model.nodes import Class, ClassExpression

MOST = 8


def changes(judge: Judge, site: Site) -> Iterator[Change]:
    """Other values, or none, for a slot that a condition of the class names."""
    slot, cls = site.slot, site.cls
    if not slot.equals_expression and slot.name not in named(cls):
        return
    if site.value is not LEFT_OUT and not demanded(slot):
        rest = {k: v for k, v in site.object.items() if k != slot.key}
        if not judge.conditions(cls, rest):
            yield Change(site.place, LEFT_OUT, f"'{slot.key}' left out against a condition of '{cls.name}'")
    value = judge.wire.value(slot)
    count = 0
    for alternative in value.alternatives if value.form == "single" else ():
        if alternative.kind not in ("simple", "reference"):
            continue
        for other in Candidates(judge.model, Filled()).of(slot, alternative):
            if count < MOST and judge.accepts(cls, slot, other):
                count += 1
                if not judge.conditions(cls, {**site.object, slot.key: other}):
                    yield Change(site.place, other, f"'{slot.key}' changed against a condition of '{cls.name}'")


def named(cls: Class) -> set[str]:
    """Names of the slots that conditions of a class speak of."""
    found: set[str] = set()

    def visit(expression: ClassExpression | None) -> None:
        if expression is not None:
            found.update(expression.slot_conditions)
            for part in (*expression.any_of, *expression.all_of, *expression.exactly_one_of, *expression.none_of):
                visit(part)

    for constraint in cls.constraints:
        visit(constraint)
    for rule in cls.rules:
        for part in (rule.preconditions, rule.postconditions, rule.elseconditions):
            visit(part)
    return found
