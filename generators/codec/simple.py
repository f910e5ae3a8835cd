"""Simple values: texts by the ranges of a slot, and codes with their list."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from lxml import etree

from generators.codec.problem import Path, shown
from generators.codec.run import Run, blank, local, names_of
from generators.codec.texts import Read, Write, collapsed, read_by_base, replaced, text_by_base
from generators.model.nodes import DataModel, Enum
from generators.model.wire import Alternative

LIST_URI, LIST_VERSION = "listURI", "listVersionID"
# How XML Schema normalises the parts of a code: token, normalizedString, anyURI.
NORMAL = {"code": collapsed, "name": replaced, LIST_URI: collapsed, LIST_VERSION: replaced}


def base_of(model: DataModel, alternative: Alternative) -> str:
    """The built-in type of an alternative's text."""
    name = alternative.name
    if alternative.kind == "reference":
        identifier = model.classes[name].identifier
        name = identifier.range if identifier else "string"
    found = model.types.get(name)
    return found.base if found is not None else "string"


def _bases(model: DataModel, alternatives: tuple[Alternative, ...]) -> list[str]:
    """Built-in types of the alternatives; where plain strings are among them, whitespace stays as it is."""
    bases = list(dict.fromkeys(base_of(model, a) for a in alternatives)) or ["string"]
    return ["string"] if "string" in bases else bases


def text_reader(model: DataModel, alternatives: tuple[Alternative, ...]) -> Read:
    """What reads a text that is one of several alternatives."""
    reads = [read_by_base(base) for base in _bases(model, alternatives)]
    if len(reads) == 1:
        return reads[0]

    def read(text: str) -> Any:
        return next((value for each in reads if (value := each(text)) is not None), None)

    return read


def text_writer(model: DataModel, alternatives: tuple[Alternative, ...]) -> Write:
    """What writes a value that is one of several alternatives."""
    writes = [text_by_base(base) for base in _bases(model, alternatives)]
    if len(writes) == 1:
        return writes[0]

    def write(value: Any) -> str | None:
        return next((text for each in writes if (text := each(value)) is not None), None)

    return write


def code_reader(enum: Enum, namespace: str, whole: bool) -> Callable[[etree._Element, Path, Run], Any]:
    """What reads a code element; `whole` codes are objects in JSON, others bare texts whose list the schema fixes.

    What is no code becomes a list, so that whoever checks the value sees that it is none.
    """
    listing = enum.code_list
    assert listing is not None
    start = f"{{{namespace}}}" if namespace else ""
    parts = {f"{start}code": "code"} | ({f"{start}name": "name"} if listing.binding >= 3 else {})
    fixed = {LIST_URI: listing.uri, LIST_VERSION: listing.version}

    def read(element: etree._Element, path: Path, run: Run) -> Any:
        if run.watched:
            run.met(path, element)
        found: dict[str, Any] = {}
        known, sound = True, blank(element.text)
        if not sound:
            run.blame(path, "text", element, local(element.tag))
        for child in element:
            key = parts.get(str(child.tag))
            if key is not None and key not in found and not len(child) and not child.keys() and blank(child.tail):
                found[key] = NORMAL[key](child.text or "")
            elif isinstance(child.tag, str):
                run.blame(path, "code_part", child, local(child.tag))
                found[key or local(child.tag)] = {}
                sound = False
        for name in names_of(element):
            if name in fixed:
                found[name] = NORMAL[name](str(element.get(name)))
            elif not name.startswith("{http://www.w3.org/2001/XMLSchema-instance}"):
                run.blame(path, "code_attribute", element, name)
                known = False
        if "code" not in found:
            run.blame(path, "no_code", element, local(element.tag))
            sound = False
        if whole and known and (sound or len(element)):
            order = ("code", LIST_URI, LIST_VERSION, "name")
            return {key: found[key] for key in (*order, *found) if key in found}
        for name, text in fixed.items():
            if found.get(name, text) != text:
                run.blame(path, "list", element, name, shown(found[name]), text)
                sound = False
        return found["code"] if sound and known else [found]

    return read
