"""Named types: classes as complex types, enums, code lists and simple types."""

from __future__ import annotations

from lxml import etree

from generators.model.nodes import Class, Enum, Expression, Type
from generators.xsd.annotations import annotate, annotate_code_list
from generators.xsd.context import JSON, Context, xs
from generators.xsd.derivation import derives, narrowed
from generators.xsd.fields import add_attribute, add_element, is_attribute
from generators.xsd.simple import by_enum, content_of, define, define_enum, render


def add_class(ctx: Context, schema: etree._Element, cls: Class) -> None:
    """Append the complex type of a class."""
    node = xs(schema, "complexType", {"name": ctx.shared.type_names["classes", cls.name]})
    if not cls.instantiable and _needs_abstract(ctx, cls):
        node.set("abstract", "true")
    if cls.designator is not None:
        node.set("block", "")
    annotate(node, cls)
    inherited: set[str] = set()
    if derives(ctx.model, cls):
        parent = ctx.model.classes[cls.is_a]
        inherited = set(parent.slots)
        node = xs(xs(node, "complexContent"), "extension", {"base": ctx.type_name("classes", parent)})
        for name in narrowed(parent, cls):
            ctx.gap(f"{cls.name}.{name}", "slot_usage", "json_schema, checker")
    slots = [s for s in cls.slots.values() if s.name not in inherited and not s.designates_type]
    sequence = xs(node, "sequence")
    for slot in slots:
        if not is_attribute(slot, ctx.wire.value(slot)):
            add_element(ctx, sequence, cls, slot)
    if cls.extra_slots is not None and not _is_open(ctx, cls):
        xs(sequence, "any", {"namespace": JSON, "processContents": "skip", "minOccurs": "0"})
    for slot in slots:
        if is_attribute(slot, ctx.wire.value(slot)):
            add_attribute(ctx, node, cls, slot)
    _report(ctx, cls)


def add_enum(ctx: Context, schema: etree._Element, enum: Enum) -> None:
    """Append the simple type of an enum, or the code type of a listed one."""
    name = ctx.shared.type_names["enums", enum.name]
    if enum.dynamic:
        ctx.gap(enum.name, ", ".join(enum.dynamic), "")
    if not enum.listed:
        node = xs(schema, "simpleType", {"name": name})
        annotate(node, enum)
        define_enum(node, enum)
        return
    listing = enum.code_list
    assert listing is not None
    node = xs(schema, "complexType", {"name": name})
    annotate_code_list(node, enum)
    sequence = xs(node, "sequence")
    code = xs(sequence, "element", {"name": "code"})
    bare = by_enum(ctx, enum)
    if bare.values is not None:
        define_enum(xs(code, "simpleType"), enum, "xs:token")
    else:
        render(code, bare)
        if not enum.open:
            ctx.gap(enum.name, "permissible_values")
    if listing.binding >= 3:
        xs(sequence, "element", {"name": "name", "type": "xs:normalizedString", "minOccurs": "0"})
    for attribute, type_, value, last in (
        ("listURI", "xs:anyURI", listing.uri, 3),
        ("listVersionID", "xs:normalizedString", listing.version, 2),
    ):
        found = xs(node, "attribute", {"name": attribute})
        if listing.binding <= last:
            found.set("type", type_)
            found.set("fixed", value)
        else:
            found.set("use", "required")
            restriction = xs(xs(found, "simpleType"), "restriction", {"base": type_})
            xs(restriction, "minLength", {"value": "1"})


def add_type(ctx: Context, schema: etree._Element, type_: Type, name: str) -> None:
    """Append a simple type."""
    node = xs(schema, "simpleType", {"name": name})
    annotate(node, type_)
    define(node, content_of(ctx, type_))


def _is_open(ctx: Context, cls: Class) -> bool:
    """Whether the type that a class extends already has a place for undeclared keys."""
    if not derives(ctx.model, cls):
        return False
    parent = ctx.model.classes[cls.is_a]
    return parent.extra_slots is not None or _is_open(ctx, parent)


def _needs_abstract(ctx: Context, cls: Class) -> bool:
    used = ctx.wire.polymorphic(cls) or cls.name in ctx.shared.extended
    return used and bool(ctx.wire.concrete(cls.name))


def _report(ctx: Context, cls: Class) -> None:
    if cls.rules:
        ctx.gap(cls.name, "rules")
    for name in ("any_of", "all_of", "exactly_one_of", "none_of", "slot_conditions"):
        if any(getattr(constraint, name) for constraint in cls.constraints):
            ctx.gap(cls.name, name)
    if cls.extra_slots is not None and cls.extra_slots != Expression():
        ctx.gap(cls.name, "extra_slots")
    lost = cls.designator is not None and not derives(ctx.model, cls)
    if lost and any(ctx.model.classes[a].designator for a in cls.ancestors if a in ctx.model.classes):
        ctx.gap(cls.name, "mixins", "json_schema, checker")
