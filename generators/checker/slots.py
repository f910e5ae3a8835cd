"""The whole value of a slot: its form, its members, how many they are, and what conditions say about it."""

from __future__ import annotations

from typing import Any

import msgspec

from generators.checker.context import MISSING, Check, Context, combined, passes
from generators.checker.facets import BOOLEAN
from generators.checker.items import item
from generators.checker.quantities import canonical, number_by_text, text_of
from generators.checker.unique import unique_members
from generators.checker.violation import Place, Run
from generators.model.builtin import BUILTINS
from generators.model.nodes import Class, Expression, Slot
from generators.model.wire import Value, speaks_of_whole


def slot_check(ctx: Context, cls: Class, slot: Slot) -> Check:
    """The check of a slot's value, or of `MISSING`."""
    element = f"{cls.name}.{slot.name}"
    value = ctx.wire.value(slot)
    whole = _names_of_whole(ctx, slot, element)
    listed = value.form != "single" and value.dimensions < 2
    checks = [
        _shape(value, slot, element),
        *([_unique_values(element)] if listed and slot.list_elements_unique else []),
        _members(ctx, value, item(ctx, slot, _without(slot, whole), element)),
        *_whole(ctx, cls, slot, slot, whole),
    ]
    presence = _presence(slot, slot.key, element)
    combinations = checks[-len(whole) :] if whole else []

    def check(found: Any, place: Place, run: Run) -> None:
        if slot.value_presence:
            found = _or_missing(found, value)
        presence(found, place, run)
        if found is not MISSING and slot.value_presence == "ABSENT":
            return
        start = len(run.members)
        for each in combinations if found is MISSING else checks:
            each(found, place, run)
        if listed:
            unique_members(ctx.model, place, run, start)

    return check


def _names_of_whole(ctx: Context, expression: Expression, element: str) -> list[str]:
    """The boolean combinations that speak of the value as a whole; those that bring the range cannot."""
    branches = ctx.wire.branches(expression)
    names = [name for name in BOOLEAN if any(speaks_of_whole(b) for b in getattr(expression, name))]
    for name in names:
        if getattr(expression, name) is branches:
            ctx.gap(element, name)
    return [name for name in names if getattr(expression, name) is not branches]


def condition(ctx: Context, cls: Class, slot: Slot, expression: Expression, present: bool = False) -> Check:
    """The check of a condition on a slot; `present` also demands the slot, as preconditions of rules do."""
    element = f"{cls.name}.{slot.name}"
    value = ctx.wire.value(slot)
    whole = _names_of_whole(ctx, expression, element)
    member = item(ctx, slot, _without(expression, whole), element)
    checks = [_members(ctx, value, member), *_whole(ctx, cls, slot, expression, whole)]
    presence = _presence(expression, slot.key, element)
    combinations = checks[-len(whole) :] if whole else []
    demanded = present and expression.value_presence != "ABSENT" and _binds(expression)

    def check(found: Any, place: Place, run: Run) -> None:
        found = _or_missing(found, value)
        presence(found, place, run)
        if found is MISSING and demanded:
            run.fail(place[0], "required", element, None, slot.key)
        for each in combinations if found is MISSING else checks:
            each(found, place, run)

    return check


def _or_missing(found: Any, value: Value) -> Any:
    """The value of a slot; a list or mapping without members is none, since XML cannot tell them apart."""
    return MISSING if value.form != "single" and found in ([], {}) else found


def _binds(expression: Expression) -> bool:
    """Whether an expression says anything at all."""
    return expression != Expression()


def _without(expression: Expression, names: list[str]) -> Expression:
    return msgspec.structs.replace(expression, **dict.fromkeys(names, ())) if names else expression


def _presence(expression: Expression, key: str, element: str) -> Check:
    required = expression.required or expression.value_presence == "PRESENT"
    absent = expression.value_presence == "ABSENT"

    def check(found: Any, place: Place, run: Run) -> None:
        if found is MISSING:
            if required:
                run.fail(place[0] if place else place, "required", element, None, key)
        elif absent:
            run.fail(place, "value_presence", element, found, key)

    return check


def _whole(ctx: Context, cls: Class, slot: Slot, expression: Expression, names: list[str]) -> list[Check]:
    """Cardinalities, conditions on members, and boolean combinations that speak of the value as a whole."""
    element = f"{cls.name}.{slot.name}"
    value = ctx.wire.value(slot)
    found: list[Check] = []
    if value.form != "single":
        found += [_counted(expression, element)]
        if expression.has_member is not None:
            found.append(_has_member(item(ctx, slot, expression.has_member, element), element))
        if expression.all_members is not None:
            found.append(_members(ctx, value, item(ctx, slot, expression.all_members, element)))
    for name in names:
        branches = [condition(ctx, cls, slot, b) for b in getattr(expression, name)]
        found.append(combined(name, branches, element))
    return found


def _counted(expression: Expression, element: str) -> Check:
    exact, low, high = expression.exact_cardinality, expression.minimum_cardinality, expression.maximum_cardinality
    required = isinstance(expression, Slot) and expression.required

    def check(found: Any, place: Place, run: Run) -> None:
        if not isinstance(found, (list, dict)):
            return
        count = len(found)
        if required and not count:
            run.fail(place, "required", element, None, element.partition(".")[2])
        if exact is not None and count != exact:
            run.fail(place, "exact_cardinality", element, count, str(exact))
        if low is not None and count < low:
            run.fail(place, "minimum_cardinality", element, count, str(low))
        if high is not None and count > high:
            run.fail(place, "maximum_cardinality", element, count, str(high))

    return check


def _has_member(member: Check, element: str) -> Check:
    def check(found: Any, place: Place, run: Run) -> None:
        entries = found.items() if isinstance(found, dict) else enumerate(found) if isinstance(found, list) else ()
        if not any(passes(member, each, (place, key), Run()) for key, each in entries):
            run.fail(place, "has_member", element)

    return check


def _unique_values(element: str) -> Check:
    def check(found: Any, place: Place, run: Run) -> None:
        seen: set[Any] = set()
        for index, member in enumerate(found if isinstance(found, list) else ()):
            key = canonical(member)
            if key in seen:
                run.fail((place, index), "list_elements_unique", element, member)
            seen.add(key)

    return check


def _shape(value: Value, slot: Slot, element: str) -> Check:
    """The form of the value: one, a list, a mapping, or nested lists of an array."""
    kind, name = (dict, "object") if value.form in ("dict", "simple_dict") else (list, "list")
    sizes = slot.array.dimensions if slot.array is not None else ()

    def single(found: Any, place: Place, run: Run) -> None:
        return

    def many(found: Any, place: Place, run: Run) -> None:
        if type(found) is not kind:
            run.fail(place, "multivalued", element, found, name)

    def nested(found: Any, place: Place, run: Run, depth: int = 0) -> None:
        if type(found) is not list:
            run.fail(place, "array", element, found, f"{value.dimensions}-dimensional")
            return
        low, high = sizes[depth] if depth < len(sizes) else (None, None)
        if (low is not None and len(found) < low) or (high is not None and len(found) > high):
            expected = f"[{low or 0}..{'*' if high is None else high}]"
            run.fail(place, "array", element, len(found), expected)
        if depth + 1 < value.dimensions:
            for index, inner in enumerate(found):
                nested(inner, (place, index), run, depth + 1)

    return single if value.form == "single" else nested if value.dimensions else many


def _members(ctx: Context, value: Value, member: Check) -> Check:
    """Apply a check to the single value or to each member; other shapes are left to the slot's own check."""

    def listed(found: Any, place: Place, run: Run, depth: int = max(value.dimensions, 1)) -> None:
        if not isinstance(found, list):
            return
        for index, each in enumerate(found):
            if depth > 1:
                listed(each, (place, index), run, depth - 1)
            else:
                member(each, (place, index), run)

    if value.form == "single":
        return member
    return listed if value.form == "list" else _keyed(ctx, value, member)


def _keyed(ctx: Context, value: Value, member: Check) -> Check:
    """Apply a check to the objects of a mapping from identifiers; a key says what the identifier is."""
    cls = ctx.model.classes[value.alternatives[0].name]
    key_slot = cls.slots[value.key_slot]
    value_slot = cls.slots.get(value.value_slot)
    element = f"{cls.name}.{key_slot.name}"
    base = ctx.model.types[key_slot.range].base if key_slot.range in ctx.model.types else "string"
    kind = BUILTINS[base].json
    kind_of_key = "identifier" if key_slot.identifier else "key"

    def check(found: Any, place: Place, run: Run) -> None:
        for key, each in found.items() if isinstance(found, dict) else ():
            here = (place, key)
            identifier = _by_key(key, kind)
            if isinstance(each, dict):
                if canonical(each.get(key_slot.key, identifier)) != canonical(identifier):
                    run.fail((here, key_slot.key), kind_of_key, element, each[key_slot.key])
                whole = {**each, key_slot.key: identifier}
                if value_slot is None or passes(member, whole, here, run):
                    if value_slot is None:
                        member(whole, here, run)
                    continue
            else:
                whole = each
            if value_slot is None:
                member(each, here, run)
                continue
            simple = {key_slot.key: identifier, value_slot.key: each}
            trial = Run()
            member(simple, here, trial)
            if trial.failures and isinstance(each, dict):
                member(whole, here, run)
                continue
            there = (here, value_slot.key)
            run.members += [m._replace(place=_moved(m.place, there, here)) for m in trial.members]
            run.failures += [f._replace(place=_moved(f.place, there, here)) for f in trial.failures]

    return check


def _by_key(key: Any, kind: str) -> Any:
    """The identifier that a key of a JSON object stands for; keys are texts whatever the identifier's type."""
    if kind not in ("integer", "number"):
        return key
    number = number_by_text(key) if isinstance(key, str) else None
    return number if number is not None and text_of(number) == key else key


def _moved(place: Place, old: Place, new: Place) -> Place:
    if place == old:
        return new
    return (_moved(place[0], old, new), place[1]) if place else place
