"""A standard as `model.json` and back: what a release keeps, so that nothing later re-reads old LinkML."""

from __future__ import annotations

import msgspec

from generators.model.nodes import Standard
from generators.model.place import json_as_written


class UnreadableModel(ValueError):
    """The bytes are no `model.json` of this compiler."""


def model_json_by_standard(standard: Standard) -> bytes:
    """The standard with its closure as indented JSON, without its past; the same standard gives the same bytes.

    Places of what it builds on are those at which it was written, whether that is published by now or not.
    """
    standard = msgspec.structs.replace(standard, published=None)
    return msgspec.json.format(json_as_written(msgspec.json.encode(standard)), indent=1) + b"\n"


def standard_by_model_json(content: bytes) -> Standard:
    """The standard that was dumped; raises UnreadableModel for anything else.

    It is read part by part: what a kind of standard does not have need not be prepared for, which takes longer than
    reading.
    """
    kinds = {field.name: field.type for field in msgspec.structs.fields(Standard)}
    try:
        parts = msgspec.json.decode(content, type=dict[str, msgspec.Raw])
        known = {name: msgspec.json.decode(raw, type=kinds[name]) for name, raw in parts.items() if name in kinds}
    except (msgspec.DecodeError, UnicodeDecodeError, RecursionError) as error:
        raise UnreadableModel(str(error)) from error
    if "name" not in known:
        raise UnreadableModel("it has no name")
    return Standard(**known)
