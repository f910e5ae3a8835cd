"""Uniqueness of the members of lists, declared on the elements that contain the lists."""

from __future__ import annotations

from lxml import etree

from generators.model.linkml.names import xml_name_by_key
from generators.model.nodes import Class, Slot
from generators.model.wire import Value
from generators.xsd.context import Context, xs


def constrain(ctx: Context, element: etree._Element, cls: Class) -> None:
    """Declare on an element of a class that members of its lists are unique."""
    for slot in cls.slots.values():
        value = ctx.wire.value(slot)
        if value.form == "single" or value.dimensions > 1:
            continue
        path = ctx.prefixed(ctx.slot_module(cls, slot), _name(slot))
        where = f"{cls.name}.{slot.name}"
        stem = f"{cls.name}.{_name(slot)}"
        single = value.alternatives[0] if len(value.alternatives) == 1 and not value.choice else None
        if slot.list_elements_unique:
            if _plain_texts(ctx, value):
                _unique(ctx, element, f"{stem}.unique", path, ["."])
            else:
                ctx.gap(where, "list_elements_unique")
        if single is not None and single.kind == "object":
            _members(ctx, element, path, stem, ctx.model.classes[single.name])
        elif any(a.kind == "object" and _has_keys(ctx.model.classes[a.name]) for a in value.alternatives):
            ctx.gap(where, "unique_keys")


def _members(ctx: Context, element: etree._Element, path: str, stem: str, member: Class) -> None:
    keys: list[tuple[str, tuple[str, ...], bool]] = []
    if member.identifier is not None:
        keys.append((member.identifier.name, (member.identifier.name,), True))
    keys += [(k.name, k.slots, k.nulls_inequal) for k in member.unique_keys]
    for name, slots, inequal in keys:
        fields = [_field(ctx, member, member.slots[s]) if s in member.slots else "" for s in slots]
        always = all(member.slots[s].required for s in slots if s in member.slots)
        if fields and all(fields):
            _unique(ctx, element, f"{stem}.{name}", path, fields)
        if not fields or not all(fields) or not (inequal or always):
            ctx.gap(member.name, "unique_keys")


def _field(ctx: Context, cls: Class, slot: Slot) -> str:
    """The path of a slot that holds one text, else empty."""
    value = ctx.wire.value(slot)
    if value.form != "single" or value.choice or slot.designates_type:
        return ""
    if not all(a.kind in ("simple", "reference") for a in value.alternatives):
        return ""
    if slot.xml_attribute:
        return f"@{_name(slot)}"
    path = ctx.prefixed(ctx.slot_module(cls, slot), _name(slot))
    if _plain_texts(ctx, value):
        return path
    enum = ctx.model.enums[value.alternatives[0].name] if len(value.alternatives) == 1 else None
    return f"{path}/{ctx.prefixed(enum.module, 'code')}" if enum else path


def _plain_texts(ctx: Context, value: Value) -> bool:
    """Whether elements hold bare texts, not codes with a reference to their list."""
    if value.choice or any(a.kind not in ("simple", "reference") for a in value.alternatives):
        return False
    listed = [a.name in ctx.model.enums and ctx.model.enums[a.name].listed for a in value.alternatives]
    return len(listed) != 1 or not listed[0]


def _has_keys(cls: Class) -> bool:
    return cls.identifier is not None or bool(cls.unique_keys)


def _name(slot: Slot) -> str:
    return slot.xml_name or xml_name_by_key(slot.key or slot.name)


def _unique(ctx: Context, element: etree._Element, stem: str, path: str, fields: list[str]) -> None:
    unique = xs(element, "unique", {"name": ctx.unique_name(xml_name_by_key(stem))})
    xs(unique, "selector", {"xpath": path})
    for field in fields:
        xs(unique, "field", {"xpath": field})
