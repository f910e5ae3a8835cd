"""The examples that definitions give, judged by the range of the element that they belong to."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any, NamedTuple

import msgspec

from generators.checks.subject import Subject
from generators.findings import Span
from generators.model.builtin import BUILTINS
from generators.model.linkml.walk import Definition
from generators.model.nodes import Class, Slot

_PROBE = "example"
_UNBOUND: dict[str, Any] = {
    "required": False,
    "recommended": False,
    "identifier": False,
    "is_key": False,
    "value_presence": "",
    "minimum_cardinality": None,
    "maximum_cardinality": None,
    "exact_cardinality": None,
}


class Judged(NamedTuple):
    """An example value of an element, where it stands, and what is wrong with it (empty when nothing is)."""

    definition: Definition
    value: Any
    place: Span
    problem: str


class _Sample(NamedTuple):
    definition: Definition
    example: dict[str, Any]
    place: Span
    slot: Slot


def judged(subject: Subject) -> list[Judged]:
    """All examples whose values a range can judge: of slots, types and enums; objects also of classes."""
    return subject.once("judged examples", lambda: list(_judged(subject)))


def _judged(subject: Subject) -> Iterator[Judged]:
    samples = list(_samples(subject))
    if not samples:
        return
    from generators.checker import Checker

    names = [f"{_PROBE} {number}" for number in range(len(samples))]
    # A class of its own for each sample: the cost of a check grows with the number of slots.
    probes = {name: _probe(subject, name, s.slot) for name, s in zip(names, samples, strict=True)}
    checker = Checker(msgspec.structs.replace(subject.model, classes={**subject.model.classes, **probes}))
    for name, sample in zip(names, samples, strict=True):
        key = "object" if sample.example.get("object") is not None else "value"
        for value in _read(subject, sample, key):
            wire = subject.wire.value(sample.slot)
            wrapped = [value] if wire.form == "list" and not isinstance(value, list) else value
            violations = checker.check({_PROBE: wrapped}, name)
            problem = violations[0].message["en"] if violations else ""
            place = sample.definition.schema.document.span(sample.example, key)
            yield Judged(sample.definition, value, place if place.line else sample.place, problem)


def _probe(subject: Subject, name: str, slot: Slot) -> Class:
    """A class whose only slot takes what the range of a slot admits, however often it stands."""
    free = msgspec.structs.replace(slot, name=_PROBE, key=_PROBE, **_UNBOUND)
    return Class(name=name, module=subject.model.module, slots={_PROBE: free})


def _samples(subject: Subject) -> Iterator[_Sample]:
    """Examples with the slot that stands for the element's range."""
    for definition in subject.definitions:
        examples = definition.data.get("examples")
        slot = _slot(subject, definition)
        if slot is not None and isinstance(examples, list):
            for index, example in enumerate(examples):
                if isinstance(example, dict):
                    yield _Sample(definition, example, definition.span("examples", index), slot)


def _slot(subject: Subject, definition: Definition) -> Slot | None:
    model, name = subject.model, definition.name
    if definition.kind == "slot" and definition.owner:
        cls = model.classes.get(definition.owner)
        return cls.slots.get(name) if cls else None
    if definition.kind == "slot":
        return model.slots.get(name)
    kinds: dict[str, dict[str, Any]] = {"type": model.types, "enum": model.enums, "class": model.classes}
    known = kinds.get(definition.kind, {})
    return Slot(name=name, range=name, inlined=True) if name in known else None


def _read(subject: Subject, sample: _Sample, key: str) -> Iterator[Any]:
    """The value as the range would have it in JSON: LinkML keeps example values as text."""
    value = sample.example.get(key)
    kinds = {alternative.kind for alternative in subject.wire.value(sample.slot).alternatives}
    if value is None or subject.wire.value(sample.slot).form not in ("single", "list"):
        return
    if kinds <= {"simple", "reference"} and not isinstance(value, dict):
        for item in value if isinstance(value, list) else [value]:
            yield _converted(subject, sample, item)
    elif kinds == {"object"} and isinstance(value, dict):
        yield value


def _converted(subject: Subject, sample: _Sample, value: Any) -> Any:
    json = {_json(subject, a.name) for a in subject.wire.value(sample.slot).alternatives}
    if isinstance(value, str) and "string" not in json:
        for convert in (int, float):
            if json & {"integer", "number"}:
                try:
                    return convert(value)
                except ValueError:
                    continue
        return {"true": True, "false": False}.get(value.lower(), value) if "boolean" in json else value
    if isinstance(value, (int, float)) and not isinstance(value, bool) and json == {"string"}:
        return _authored(subject, sample, value)
    return value


def _json(subject: Subject, name: str) -> str:
    """The kind of JSON value of a type, enum or reference."""
    cls = subject.model.classes.get(name)
    if cls is not None and cls.identifier is not None:
        name = cls.identifier.range
    found = subject.model.types.get(name)
    return BUILTINS[found.base].json if found else "string"


def _authored(subject: Subject, sample: _Sample, value: float) -> str:
    """The number as it stands in the file, so that `007` and `1.10` stay what their author wrote."""
    place = sample.definition.schema.document.span(sample.example, "value")
    match = re.match(r"value:\s*([^\s,}\]#]+)", subject.text_at(sample.definition.schema, place))
    return match[1] if match else str(value)
