"""JSON pointers (RFC 6901) into the documents of a class."""

from __future__ import annotations

from generators.checks.payloads import Found
from generators.model.nodes import Class, DataModel, Slot
from generators.model.wire import Alternative, Value, Wire


def leads_somewhere(found: Found, pointer: str) -> bool:
    """Whether a document of a class can have a value at a place; members of lists count as many as one likes."""
    tokens = [token.replace("~1", "/").replace("~0", "~") for token in pointer.split("/")[1:]]
    return _in_class(Wire(found.model), found.cls, tokens)


def _in_class(wire: Wire, cls: Class, tokens: list[str]) -> bool:
    if not tokens or cls.any or cls.extra_slots is not None:
        return True
    names = wire.concrete(cls.name) if cls.designator is not None or not cls.instantiable else (cls.name,)
    slots = [slot for name in names for slot in wire.model.classes[name].slots.values()]
    return any(_in_slot(wire, slot, tokens[1:]) for slot in slots if slot.key == tokens[0])


def _in_slot(wire: Wire, slot: Slot, tokens: list[str]) -> bool:
    value = wire.value(slot)
    if not tokens:
        return True
    if value.form == "list":
        return _is_index(tokens[0]) and _in_members(wire, value, tokens[max(value.dimensions, 1) :])
    return _in_members(wire, value, tokens if value.form == "single" else tokens[1:])


def _in_members(wire: Wire, value: Value, tokens: list[str]) -> bool:
    return not tokens or any(_in_alternative(wire.model, wire, found, tokens) for found in value.alternatives)


def _in_alternative(model: DataModel, wire: Wire, found: Alternative, tokens: list[str]) -> bool:
    if found.kind == "object":
        return _in_class(wire, model.classes[found.name], tokens)
    return found.kind == "any" or (found.kind == "code" and len(tokens) == 1)


def _is_index(token: str) -> bool:
    return token == "-" or token == "0" or (token.isdecimal() and not token.startswith("0"))
