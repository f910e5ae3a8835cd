"""Documents for what no document of a standard holds: a test frame in which those parts are documents.

In a standard without messages every concrete class becomes a document; a code list or type that no class of the
standard uses gets a class with one value. The frame is published beside the vectors, and is no part of the standard.
"""

from __future__ import annotations

from collections.abc import Iterator

import msgspec

from generators.artifact import Artifact
from generators.json_schema.emit import emit as json_schemas
from generators.model.nodes import Class, DataModel, Enum, Slot, Standard, Type
from generators.xsd.context import Shared
from generators.xsd.schema import schema_by_module

VALUE = "wert"
FRAME = "vectors/frame"


def framed(standard: Standard) -> Standard:
    """The standard with the documents of its test frame; itself where it needs none."""
    model = standard.data
    own = [c for c in model.own(model.classes) if c.instantiable and not c.any]
    used = {slot.range for cls in own for slot in cls.slots.values()}
    unused = (e for e in (*model.own(model.enums), *model.own(model.types)) if e.name not in used)
    holders = {cls.name: cls for cls in map(_holder, unused) if cls.name not in model.classes}
    roots = model.roots or tuple(c.name for c in own)
    if roots == model.roots and not holders:
        return standard
    whole = msgspec.structs.replace(model, classes={**model.classes, **holders}, roots=(*roots, *holders))
    return msgspec.structs.replace(standard, model=whole)


def frame(standard: Standard, with_frame: Standard) -> Iterator[Artifact]:
    """The schemas of a test frame, in the same folder depth as those of the standard; none where it needs none."""
    if with_frame is standard:
        return
    model = with_frame.data
    content, _ = schema_by_module(Shared(model), model.modules[model.module], False)
    yield Artifact(f"{FRAME}.xsd", content, standard.name)
    for item in json_schemas(with_frame):
        if isinstance(item, Artifact) and item.path.endswith(".bundle.schema.json"):
            schema = msgspec.json.decode(item.content)
            schema["$id"] = f"{model.modules[model.module].base}{FRAME}.schema.json"
            yield Artifact(f"{FRAME}.schema.json", json_text(schema), standard.name)


def json_text(value: object) -> bytes:
    """JSON as files hold it."""
    return msgspec.json.format(msgspec.json.encode(value), indent=2) + b"\n"


def held_by(model: DataModel, cls: Class) -> str:
    """The enum or type whose frame a class is; empty for a class of the model."""
    slot = cls.slots.get(VALUE)
    own = slot is not None and slot.owner == "" and cls.name == _name(slot.range)
    return slot.range if own and slot is not None else ""


def _holder(element: Enum | Type) -> Class:
    slot = Slot(
        name=VALUE,
        key=VALUE,
        xml_name=VALUE,
        module=element.module,
        range=element.name,
        required=True,
        title=element.title,
        description=element.description,
        examples=element.examples,
    )
    title = {"de": f"Prüfrahmen: {element.label('de')}", "en": f"Test frame: {element.label('en')}"}
    return Class(name=_name(element.name), module=element.module, title=title, slots={VALUE: slot}, own_slots=(VALUE,))


def _name(element: str) -> str:
    return f"{element}Rahmen"
