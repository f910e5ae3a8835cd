"""One value of a slot: what its range or its branches admit, and all that an expression says about it."""

from __future__ import annotations

from typing import Any

from generators.checker.context import Check, Context, combined, every, passes
from generators.checker.facets import ANY, BOOLEAN, Bases, check_digit, facets
from generators.checker.simple import anything, coded, simple
from generators.checker.violation import Place, Run
from generators.model.nodes import Class, Expression, Slot
from generators.model.wire import Alternative


def item(ctx: Context, slot: Slot, expression: Expression, element: str) -> Check:
    """The check of one value by an expression: the slot itself, or a part of it that refines it."""
    branches = ctx.wire.branches(expression)
    keyword = "any_of" if expression.any_of else "exactly_one_of"
    checks: list[Check] = []
    if branches:
        checks.append(combined(keyword, [item(ctx, slot, b, element) for b in branches], element))
    elif expression.range:
        checks.append(ranged(ctx, slot, expression, element))
    checks += facets(ctx, expression, bases_of(ctx, slot, expression), element)
    if isinstance(expression, Slot):
        checks += _special(ctx, expression, element)
    for name in BOOLEAN:
        found = getattr(expression, name)
        if found and found is not branches:
            checks.append(combined(name, [item(ctx, slot, b, element) for b in found], element))
    return every(checks)


def ranged(ctx: Context, slot: Slot, expression: Expression, element: str) -> Check:
    """The check that a value is in the range of an expression."""
    if expression.range in ctx.model.types:
        return simple(ctx, expression.range, element)
    alternatives = tuple(ctx.wire.by_range(slot, expression.range, expression))
    checks = [_alternative(ctx, slot, a, element) for a in alternatives]
    if len(checks) == 1:
        return checks[0]
    expected = ", ".join(a.name for a in alternatives) or expression.range

    def check(value: Any, place: Place, run: Run) -> None:
        if not any(passes(each, value, place, run) for each in checks):
            run.fail(place, "range", element, value, expected)

    return check


def _alternative(ctx: Context, slot: Slot, alternative: Alternative, element: str) -> Check:
    name = alternative.name
    if alternative.kind == "any":
        return anything(element)
    if alternative.kind == "simple":
        return simple(ctx, name, element)
    if alternative.kind == "code":
        return coded(ctx, ctx.model.enums[name], element)
    if alternative.kind == "object":
        return ctx.object(name, element)
    identifier = ctx.model.classes[name].identifier
    assert identifier is not None
    return item(ctx, identifier, identifier, element)


def _special(ctx: Context, slot: Slot, element: str) -> list[Check]:
    """What only slots say: admitted properties, prefixes of identifiers, check digits."""
    found: list[Check] = []
    prefixes = tuple(f"{prefix}:" for prefix in slot.id_prefixes)

    def property_(value: Any, place: Place, run: Run) -> None:
        if value not in slot.subproperties:
            run.fail(place, "subproperty_of", element, value, ", ".join(slot.subproperties))

    def prefixed(value: Any, place: Place, run: Run) -> None:
        if isinstance(value, str) and not value.startswith(prefixes):
            run.fail(place, "id_prefixes", element, value, ", ".join(slot.id_prefixes))

    found += [property_] if slot.subproperties else []
    found += [prefixed] if prefixes else []
    return found + check_digit(ctx, slot, element)


def bases_of(ctx: Context, slot: Slot, expression: Expression) -> Bases:
    """The built-in types that values of an expression may have; without a range of its own, those of the slot."""
    branches = ctx.wire.branches(expression)
    if branches:
        return tuple(base for b in branches for base in bases_of(ctx, slot, b))
    if expression.range:
        return bases_by_name(ctx, expression.range)
    return bases_of(ctx, slot, slot) if expression is not slot else ("string",)


def bases_by_name(ctx: Context, name: str, seen: tuple[str, ...] = ()) -> Bases:
    """The built-in types behind a type, an enum or the identifier of a class."""
    found = ctx.model.types.get(name)
    if found is not None:
        members = [m for m in found.union_of if m not in (*seen, name)]
        if members:
            return tuple(base for m in members for base in bases_by_name(ctx, m, (*seen, name)))
        return (found.base,)
    cls: Class | None = ctx.model.classes.get(name)
    if cls is not None and cls.any:
        return (ANY,)
    if cls is not None and cls.identifier is not None:
        return bases_of(ctx, cls.identifier, cls.identifier)
    return ("string",)
