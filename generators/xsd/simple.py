"""Simple types: what an expression says about a text, as steps of restriction."""

from __future__ import annotations

import re
from decimal import ROUND_CEILING, ROUND_FLOOR, Decimal, InvalidOperation
from typing import Any

import msgspec
from lxml import etree

from generators.model.builtin import BUILTINS
from generators.model.linkml.names import upper_camel
from generators.model.nodes import Enum, Expression, Type
from generators.model.pattern import PatternError, Untranslatable, python_by_pattern, xsd_by_pattern
from generators.xsd.annotations import annotate
from generators.xsd.context import Context, xs

Facets = tuple[tuple[str, str], ...]
_ORDERED = {"integer", "double", "decimal", "date", "time", "dateTime"}
_NUMBERS = {"integer", "double", "decimal"}


class Simple(msgspec.Struct, frozen=True):
    """A simple type: a named one or a union, and steps of facets that restrict it one after the other.

    base: the type of XML Schema underneath. low, high, values: what holds so far, so that steps only narrow.
    """

    name: str
    base: str = "string"
    members: tuple[Simple, ...] = ()
    steps: tuple[Facets, ...] = ()
    low: str = ""
    high: str = ""
    values: tuple[str, ...] | None = None
    patterns: tuple[str, ...] = ()


def simple_by_name(ctx: Context, name: str) -> Simple:
    """The simple type that a type or enum stands for; what is neither is a string."""
    if name in ctx.model.types:
        return by_type(ctx, ctx.model.types[name])
    if name in ctx.model.enums:
        return by_enum(ctx, ctx.model.enums[name])
    return Simple("xs:string")


def by_enum(ctx: Context, enum: Enum) -> Simple:
    """An enum as simple type; a listed one has no named simple type, so that its codes are spelled out."""
    if not enum.listed:
        values = None if enum.open else tuple(enum.codes)
        return Simple(ctx.type_name("enums", enum), values=values)
    assert enum.code_list is not None
    if enum.code_list.binding > 1 or enum.open or not enum.codes:
        return Simple("xs:token", "token", steps=((("minLength", "1"),),))
    facets = tuple(("enumeration", code) for code in enum.codes)
    return Simple("xs:token", "token", steps=(facets,), values=tuple(enum.codes))


def by_type(ctx: Context, type_: Type) -> Simple:
    """A named type, knowing what holds for it."""
    if type_.builtin:
        builtin = BUILTINS[type_.base]
        if not builtin.pattern:
            return Simple(f"xs:{builtin.xsd}", builtin.xsd)
        ctx.builtins.add(type_.base)
        name = ctx.prefixed(ctx.module.name, builtin_name(type_.base))
        return Simple(name, builtin.xsd, patterns=(builtin.pattern,))
    content = content_of(ctx, type_, silent=True)
    return msgspec.structs.replace(content, name=ctx.type_name("types", type_), members=(), steps=())


def content_of(ctx: Context, type_: Type, *, silent: bool = False) -> Simple:
    """What a type is made of: its parent or union, restricted by its own facets."""
    known = len(ctx.gaps)
    if type_.builtin:
        builtin = BUILTINS[type_.base]
        found = with_pattern(ctx, Simple(f"xs:{builtin.xsd}", builtin.xsd), builtin.pattern, type_.name)
    elif type_.union_of:
        members = tuple(simple_by_name(ctx, name) for name in type_.union_of)
        found = restricted(ctx, united(members), type_, type_.name)
    else:
        parent = ctx.model.types.get(type_.typeof) if type_.typeof != type_.name else None
        parent = parent or ctx.model.types.get(type_.base) or Type(name=type_.base, base=type_.base, builtin=True)
        start = by_type(ctx, parent) if parent is not type_ else Simple(f"xs:{BUILTINS[type_.base].xsd}")
        found = restricted(ctx, start, type_, type_.name)
    if type_.annotation("check_digit"):
        ctx.gap(type_.name, "check_digit")
    if silent:
        del ctx.gaps[known:]
    return found


def builtin_name(base: str) -> str:
    """The name of the type that stands for a built-in type with a pattern; each schema has those it uses."""
    return f"Builtin.{upper_camel(base)}Type"


def united(members: tuple[Simple, ...]) -> Simple:
    """The union of simple types."""
    return members[0] if len(members) == 1 else Simple("", "union", members)


def with_pattern(ctx: Context, simple: Simple, pattern: str, where: str) -> Simple:
    """Restrict by a pattern of LinkML, if XML Schema can say it."""
    try:
        facets: Facets = (("pattern", xsd_by_pattern(pattern)),) if pattern else ()
    except (PatternError, Untranslatable):
        ctx.gap(where, "pattern")
        return simple
    patterns = (*simple.patterns, pattern) if pattern else simple.patterns
    return msgspec.structs.replace(_step(simple, facets), patterns=patterns)


def restricted(ctx: Context, simple: Simple, expression: Expression, where: str) -> Simple:
    """Restrict a simple type by all that an expression says about a value."""
    simple = with_pattern(ctx, simple, expression.pattern, where)
    simple = _bounded(ctx, simple, expression, where)
    for values in ([expression.equals_string] if expression.equals_string is not None else [],
                   list(expression.equals_string_in)):  # fmt: skip
        if values:
            simple = enumerated(ctx, simple, tuple(values), where)
    for part in expression.all_of:
        if part.range:
            ctx.gap(where, "all_of")
        simple = restricted(ctx, simple, part, where)
    for branches, name in ((expression.any_of, "any_of"), (expression.exactly_one_of, "exactly_one_of")):
        # Branches that bring their own range are alternatives, which the caller unites.
        if branches and not any(branch.range for branch in branches):
            simple = united(tuple(restricted(ctx, simple, branch, where) for branch in branches))
        if branches and name == "exactly_one_of":
            ctx.gap(where, name)
    if expression.none_of:
        ctx.gap(where, "none_of")
    if expression.equals_expression:
        ctx.gap(where, "equals_expression")
    return simple


def enumerated(ctx: Context, simple: Simple, values: tuple[str, ...], where: str) -> Simple:
    """Restrict to some texts, as far as the type has them; XML Schema forbids empty types."""
    possible = tuple(dict.fromkeys(v for v in values if _admits(simple, v)))
    if not possible or simple.base in {*_ORDERED, "boolean"} or (simple.members and len(possible) < 1):
        ctx.gap(where, "equals_string")
        return simple
    step = _step(simple, tuple(("enumeration", v) for v in possible))
    return msgspec.structs.replace(step, values=possible)


def render(parent: etree._Element, simple: Simple, attribute: str = "type") -> None:
    """Say which simple type an element, attribute or restriction has: by name, or anonymously below it."""
    if not simple.steps and not simple.members:
        parent.set(attribute, simple.name)
    else:
        define(xs(parent, "simpleType"), simple)


def define(node: etree._Element, simple: Simple) -> None:
    """Fill an `xs:simpleType`."""
    if simple.steps:
        restriction = xs(node, "restriction")
        render(restriction, msgspec.structs.replace(simple, steps=simple.steps[:-1]), "base")
        for facet, value in simple.steps[-1]:
            xs(restriction, facet, {"value": value})
    elif simple.members:
        union = xs(node, "union")
        for member in simple.members:
            define(xs(union, "simpleType"), member)
    else:
        xs(node, "restriction", {"base": simple.name})


def define_enum(node: etree._Element, enum: Enum, base: str = "xs:string") -> None:
    """Fill an `xs:simpleType` with documented codes."""
    restriction = xs(node, "restriction", {"base": base})
    for code in () if enum.open else enum.codes.values():
        annotate(xs(restriction, "enumeration", {"value": code.name}), code)


def _step(simple: Simple, facets: Facets) -> Simple:
    return msgspec.structs.replace(simple, steps=(*simple.steps, facets)) if facets else simple


def _admits(simple: Simple, value: str) -> bool:
    if simple.members and not any(_admits(member, value) for member in simple.members):
        return False
    if simple.values is not None and value not in simple.values:
        return False
    return all(re.search(python_by_pattern(p), value) for p in simple.patterns)


def _bounded(ctx: Context, simple: Simple, expression: Expression, where: str) -> Simple:
    number = expression.equals_number
    for low, high, name in (
        (expression.minimum_value, expression.maximum_value, "minimum_value"),
        (number, number, "equals_number"),
    ):
        if low is None and high is None:
            continue
        if simple.base not in _ORDERED:
            ctx.gap(where, name)
            continue
        lowest, highest = _bound(simple.base, low, ROUND_CEILING), _bound(simple.base, high, ROUND_FLOOR)
        lost = (low is not None and not lowest) or (high is not None and not highest)
        found = None if lost else _narrow(simple, lowest, highest)
        if found is None:
            ctx.gap(where, name)
        else:
            simple = found
    return simple


def _narrow(simple: Simple, low: str, high: str) -> Simple | None:
    """Apply bounds where they narrow; None when nothing would be left."""
    new_low = low if low and (not simple.low or _less(simple, simple.low, low)) else ""
    new_high = high if high and (not simple.high or _less(simple, high, simple.high)) else ""
    now_low, now_high = new_low or simple.low, new_high or simple.high
    if now_low and now_high and _less(simple, now_high, now_low):
        return None
    pairs = (("minInclusive", new_low), ("maxInclusive", new_high))
    step = _step(simple, tuple((facet, value) for facet, value in pairs if value))
    return msgspec.structs.replace(step, low=now_low, high=now_high)


def _less(simple: Simple, left: str, right: str) -> bool:
    return Decimal(left) < Decimal(right) if simple.base in _NUMBERS else left < right


def _bound(base: str, value: Any, rounding: str) -> str:
    """A bound as XML writes it; whole for integers; empty when it is none."""
    if value is None:
        return ""
    if base not in _NUMBERS:
        return _moment(base, str(value))
    try:
        number = Decimal(str(value))
    except InvalidOperation:
        return ""
    if base == "integer":
        number = number.to_integral_value(rounding)
    return f"{number:f}"


def _moment(base: str, text: str) -> str:
    """A bound of dates or times; that of a date-time is midnight and in UTC where it does not say else."""
    if base == "dateTime":
        text = text if "T" in text else f"{text}T00:00:00"
        text = text if re.search(r"(Z|[+\-]\d\d:\d\d)\Z", text) else f"{text}Z"
    match = re.match(python_by_pattern(BUILTINS[base.lower()].pattern), text)
    return text if match else ""
