"""The types of values in rules, and how the values of slots get them."""

from __future__ import annotations

import msgspec

from generators.model.builtin import BUILTINS
from generators.model.nodes import DataModel, Slot
from generators.model.wire import Alternative, Wire

COMPARABLE = ("integer", "number", "text", "date", "instant", "duration")
NUMBERS = ("integer", "number")


class Type(msgspec.Struct, frozen=True):
    """A type.

    kind: boolean | integer | number | text | date | moment (a date-time as text) | instant (a point in time) |
    duration | object | code (with its list) | standard | list | nothing (null) | unknown (an error has been reported) |
    other (what rules do not read). name: class or enum. item: of the members of a list.
    """

    kind: str
    name: str = ""
    item: Type | None = None

    def __str__(self) -> str:
        """The type in messages."""
        if self.kind == "list" and self.item is not None:
            return f"a list of {self.item.plural}"
        return _WORDS[self.kind].format(self.name)

    @property
    def plural(self) -> str:
        """The type of several values in messages."""
        return _PLURALS.get(self.kind, f"{self.kind}s").format(self.name)

    @property
    def known(self) -> bool:
        """Whether nothing is wrong with it already."""
        return self.kind != "unknown" and (self.item is None or self.item.known)


_WORDS = {
    "boolean": "true or false", "integer": "an integer", "number": "a number", "text": "a text", "date": "a date",
    "moment": "a date-time as text", "instant": "a point in time", "object": "an object of class '{}'",
    "code": "a code of list '{}'", "duration": "a duration", "standard": "a standard", "list": "a list",
    "nothing": "null", "unknown": "unknown", "other": "a value of several kinds",
}  # fmt: skip
_PLURALS = {
    "boolean": "booleans", "object": "objects of class '{}'", "code": "codes of list '{}'", "nothing": "nulls",
    "moment": "date-times", "instant": "points in time", "other": "values of several kinds", "unknown": "values",
}  # fmt: skip

BOOLEAN, INTEGER, NUMBER, TEXT = Type("boolean"), Type("integer"), Type("number"), Type("text")
DATE, MOMENT, INSTANT = Type("date"), Type("moment"), Type("instant")
STANDARD, NOTHING, UNKNOWN, OTHER = Type("standard"), Type("nothing"), Type("unknown"), Type("other")
CODE_PARTS = {"code": True, "name": False, "listURI": False, "listVersionID": True}
"""Members of a code that travels with its list, and whether every such code has them."""


def list_of(item: Type) -> Type:
    """The type of a list."""
    return Type("list", item=item)


def type_of_slot(model: DataModel, wire: Wire, slot: Slot) -> Type:
    """The type of a slot's value; `other` where values of several kinds, mappings or nested lists are possible."""
    value = wire.value(slot)
    if value.form in ("dict", "simple_dict") or value.dimensions > 1 or value.choice or not value.alternatives:
        return OTHER
    kinds = {_type_of(model, a) for a in value.alternatives}
    if len(kinds) > 1:
        texts = all(k.kind in ("text", "date", "moment") for k in kinds)
        kinds = {TEXT} if texts else {OTHER}
    found = kinds.pop()
    return list_of(found) if value.form == "list" and found is not OTHER else found


def _type_of(model: DataModel, alternative: Alternative) -> Type:
    name = alternative.name
    if alternative.kind == "any":
        return OTHER
    if alternative.kind in ("object", "code"):
        return Type(alternative.kind, name)
    if alternative.kind == "reference":
        identifier = model.classes[name].identifier
        name = identifier.range if identifier is not None else ""
    if name in model.enums:
        return Type("text", name)
    base = model.types[name].base if name in model.types else "string"
    if BUILTINS[base].json != "string":
        return Type(BUILTINS[base].json)
    return {"date": DATE, "datetime": MOMENT}.get(base, TEXT)


def surely_present(slot: Slot) -> bool:
    """Whether every valid object has a value of the slot."""
    return slot.required or slot.value_presence == "PRESENT"


def surely_absent(slot: Slot) -> bool:
    """Whether no valid object has a value of the slot."""
    return slot.value_presence == "ABSENT" or slot.maximum_cardinality == 0 or slot.exact_cardinality == 0
