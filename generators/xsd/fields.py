"""Slots as elements and attributes."""

from __future__ import annotations

from lxml import etree

from generators.model.linkml.names import xml_name_by_key
from generators.model.nodes import Class, Enum, Expression, Slot
from generators.model.wire import Alternative, Value, speaks_of_whole, varies
from generators.xsd.annotations import annotate
from generators.xsd.context import JSON, Context, xs
from generators.xsd.simple import Simple, enumerated, render, restricted, simple_by_name, united, with_pattern
from generators.xsd.unique import constrain

_TEXTS = ("simple", "reference")
UNBOUNDED = -1
BRANCHES = ("any_of", "all_of", "exactly_one_of", "none_of")
ANY_FACETS = ("pattern", "minimum_value", "maximum_value", "equals_string", "equals_string_in", "equals_number")


def is_attribute(slot: Slot, value: Value) -> bool:
    """Whether a slot is an attribute: asked for, and a single text."""
    texts = all(a.kind in _TEXTS for a in value.alternatives)
    return slot.xml_attribute and value.form == "single" and not value.choice and texts


def occurs(slot: Slot, value: Value) -> tuple[int, int, bool]:
    """Smallest and largest number of elements, and whether all of them may be missing nonetheless."""
    required = slot.required or slot.value_presence == "PRESENT"
    if slot.value_presence == "ABSENT":
        return 0, 0, False
    if value.form == "single":
        return int(required), 1, False
    low, high = slot.minimum_cardinality or 0, slot.maximum_cardinality
    if slot.exact_cardinality is not None:
        low = high = slot.exact_cardinality
    if value.dimensions and slot.array and slot.array.dimensions:
        first = slot.array.dimensions[0]
        low, high = first[0] or 0, first[1]
    most = UNBOUNDED if high is None else high
    low = max(low, int(required and most != 0))
    if most != UNBOUNDED and low > most:
        low = most
    return low, most, low > 0 and not required


def add_element(ctx: Context, parent: etree._Element, cls: Class, slot: Slot) -> None:
    """Append the element of a slot to a sequence."""
    value = ctx.wire.value(slot)
    where = f"{cls.name}.{slot.name}"
    if slot.xml_attribute:
        ctx.gap(where, "xml_form", "")
    low, high, optional = occurs(slot, value)
    if high == 0:
        return
    if optional and low > 1:
        parent, optional = xs(parent, "sequence", {"minOccurs": "0"}), False
    element = xs(parent, "element", {"name": slot.xml_name or xml_name_by_key(slot.key or slot.name)})
    _occurs(element, 0 if optional else low, high)
    annotate(element, slot)
    _report(ctx, slot, value, where)
    _nested(ctx, element, slot, value, where, value.dimensions)


def add_attribute(ctx: Context, parent: etree._Element, cls: Class, slot: Slot) -> None:
    """Append the attribute of a slot to a complex type."""
    value = ctx.wire.value(slot)
    where = f"{cls.name}.{slot.name}"
    attribute = xs(parent, "attribute", {"name": slot.xml_name or xml_name_by_key(slot.key or slot.name)})
    absent = slot.value_presence == "ABSENT"
    required = slot.required or slot.value_presence == "PRESENT"
    attribute.set("use", "prohibited" if absent else "required" if required else "optional")
    annotate(attribute, slot)
    _report(ctx, slot, value, where)
    render(attribute, text_type(ctx, slot, value.alternatives, where))


def text_type(ctx: Context, slot: Slot, alternatives: tuple[Alternative, ...], where: str) -> Simple:
    """The simple type of a slot's texts."""
    members = []
    for alternative in alternatives:
        name = alternative.name
        if alternative.kind == "reference":
            identifier = ctx.model.classes[name].identifier
            assert identifier is not None
            member = restricted(ctx, simple_by_name(ctx, identifier.range), identifier, where)
        else:
            member = simple_by_name(ctx, name)
        members.append(restricted(ctx, member, alternative.expression, where) if alternative.expression else member)
    simple = restricted(ctx, united(tuple(members)) if members else Simple("xs:string"), slot, where)
    if slot.subproperties:
        simple = enumerated(ctx, simple, slot.subproperties, where)
    if slot.id_prefixes:
        prefixes = "|".join(prefix.replace(".", r"\.") for prefix in slot.id_prefixes)
        simple = with_pattern(ctx, simple, f"^({prefixes}):", where)
    return restricted(ctx, simple, slot.all_members, where) if slot.all_members else simple


def _nested(ctx: Context, element: etree._Element, slot: Slot, value: Value, where: str, levels: int) -> None:
    if levels < 2:
        _typed(ctx, element, slot, value, where)
        return
    depth = value.dimensions - levels + 1
    sequence = xs(xs(element, "complexType"), "sequence")
    item = xs(sequence, "element", {"name": "item"})
    bounds = slot.array.dimensions[depth] if slot.array and len(slot.array.dimensions) > depth else (None, None)
    _occurs(item, bounds[0] or 0, UNBOUNDED if bounds[1] is None else bounds[1])
    _nested(ctx, item, slot, value, where, levels - 1)


def _typed(ctx: Context, element: etree._Element, slot: Slot, value: Value, where: str) -> None:
    found = value.alternatives
    if value.choice:
        choice = xs(xs(element, "complexType"), "choice")
        for alternative in found:
            child = xs(choice, "element", {"name": xml_name_by_key(alternative.label)})
            _alternative(ctx, child, slot, alternative, where)
    elif len(found) == 1:
        _alternative(ctx, element, slot, found[0], where)
    else:
        render(element, text_type(ctx, slot, found, where))


def _alternative(ctx: Context, element: etree._Element, slot: Slot, alternative: Alternative, where: str) -> None:
    enum = ctx.model.enums.get(alternative.name)
    if alternative.kind == "any":
        sequence = xs(xs(element, "complexType"), "sequence")
        xs(sequence, "any", {"namespace": JSON, "processContents": "skip"})
    elif alternative.kind == "object":
        cls = ctx.model.classes[alternative.name]
        element.set("type", ctx.type_name("classes", cls))
        if alternative.polymorphic:
            element.set("block", "")
        constrain(ctx, element, cls)
    elif isinstance(enum, Enum) and enum.listed:
        element.set("type", ctx.type_name("enums", enum))
        if _faceted(slot) or (alternative.expression and _faceted(alternative.expression)):
            ctx.gap(where, "equals_string")
    else:
        render(element, text_type(ctx, slot, (alternative,), where))


def _faceted(expression: Expression) -> bool:
    return bool(expression.pattern or expression.equals_string is not None or expression.equals_string_in)


def _report(ctx: Context, slot: Slot, value: Value, where: str) -> None:
    """Note what a slot says that no part of the target reads."""
    if slot.has_member:
        ctx.gap(where, "has_member")
    if varies(slot):
        ctx.gap(where, "array", "")
    if slot.annotation("check_digit"):
        ctx.gap(where, "check_digit")
    if slot.default is not None:
        ctx.gap(where, "ifabsent", "")
    if slot.all_members and slot.all_members.range:
        ctx.gap(where, "all_members")
    if any(_identified(ctx, a) for a in value.alternatives):
        ctx.gap(where, "identifier")
    if any(a.kind == "any" for a in value.alternatives):
        for name in ANY_FACETS:
            if getattr(slot, name) not in (None, "", ()):
                ctx.gap(where, name)
    for name in BRANCHES:
        if any(speaks_of_whole(branch) for branch in getattr(slot, name)):
            ctx.gap(where, name)
    brought = any(a.expression for a in value.alternatives)
    for branches, name in ((slot.any_of, "any_of"), (slot.exactly_one_of, "exactly_one_of")):
        ranged = any(branch.range for branch in branches)
        texts = all(a.kind in _TEXTS for a in value.alternatives)
        if branches and ((ranged and not brought) or not (ranged or texts)):
            ctx.gap(where, name)
    if not all(a.kind in _TEXTS for a in value.alternatives):
        for name in ("all_of", "none_of", "all_members", "equals_expression"):
            if getattr(slot, name):
                ctx.gap(where, name)


def _identified(ctx: Context, alternative: Alternative) -> bool:
    """Whether an alternative is an object whose identifier must be unique in the whole document."""
    if alternative.kind != "object":
        return False
    identifier = ctx.model.classes[alternative.name].identifier
    return identifier is not None and identifier.identifier


def _occurs(element: etree._Element, low: int, high: int) -> None:
    if low != 1:
        element.set("minOccurs", str(low))
    if high != 1:
        element.set("maxOccurs", "unbounded" if high == UNBOUNDED else str(high))
