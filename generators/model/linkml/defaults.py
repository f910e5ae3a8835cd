"""`ifabsent`: the default of a slot as a JSON value, where it is a literal.

Source: LinkML metamodel, slot `ifabsent`: `string(x)`, `int(1)`, `true`, `EnumName(code)`, or a word such as
`class_curie` that is computed.
"""

from __future__ import annotations

import re
from typing import Any

from generators.model.builtin import BUILTINS
from generators.model.nodes import Enum, Slot, Type

COMPUTED = {
    "class_name",
    "class_uri",
    "class_curie",
    "slot_name",
    "slot_uri",
    "slot_curie",
    "default_range",
    "bnode",
    "default_ns",
}
_CALL = re.compile(r"^([A-Za-z_]\w*)\((.*)\)$", re.DOTALL)
_FUNCTIONS = {
    "string": "string",
    "int": "integer",
    "integer": "integer",
    "float": "number",
    "double": "number",
    "decimal": "number",
    "bool": "boolean",
    "boolean": "boolean",
    "date": "string",
    "datetime": "string",
    "time": "string",
    "uri": "string",
    "uriorcurie": "string",
    "curie": "string",
}


class Misfit(ValueError):
    """A default that is no value of its slot's range."""


def default_of(slot: Slot, found: Type | Enum | None) -> Any:
    """The default as a JSON value; None for computed ones and for ranges that are classes.

    Raises Misfit when the text is no value of the range.
    """
    text = slot.ifabsent.strip()
    if not text or text in COMPUTED or found is None:
        return None
    call = _CALL.match(text)
    function, literal = (call[1], call[2].strip("\"'")) if call else ("", text)
    if isinstance(found, Enum):
        code = literal if call else text
        if not found.open and code not in found.codes:
            raise Misfit(code)
        return code
    kind = BUILTINS[found.base].json
    given = _FUNCTIONS.get(function)
    if given is not None and given != kind and not (given == "integer" and kind == "number"):
        raise Misfit(text)
    return _literal(literal, kind)


def _literal(text: str, kind: str) -> Any:
    if kind == "boolean":
        known = {"true": True, "false": False}.get(text.lower())
        if known is None:
            raise Misfit(text)
        return known
    try:
        return {"integer": int, "number": float}[kind](text) if kind != "string" else text
    except ValueError:
        raise Misfit(text) from None
