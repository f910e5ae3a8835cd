"""The values that parameters and headers give as default or example, judged by their types."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, NamedTuple

from generators.checks.nodes import nodes
from generators.checks.subject import Subject
from generators.model.builtin import BUILTINS
from generators.model.interface import Parameter
from generators.model.nodes import Class, DataModel, Slot, Type
from generators.model.pattern import PatternError, parse

_PROBE = "value"
UUID = "^[0-9A-Fa-f]{8}-([0-9A-Fa-f]{4}-){3}[0-9A-Fa-f]{12}$"


class Misfit(NamedTuple):
    """A value under a key of a parameter, and why its type does not admit it."""

    parameter: Parameter
    key: str
    value: Any
    problem: str


def misfits(subject: Subject) -> Iterator[Misfit]:
    """Each default and example that the type, pattern and bounds of its parameter do not admit."""
    for node in nodes(subject):
        if isinstance(node, Parameter):
            for key in ("default", "example"):
                value = getattr(node, key)
                if value is not None:
                    problem = _problem(subject, node, value)
                    yield from [Misfit(node, key, value, problem)] if problem else []


def _problem(subject: Subject, parameter: Parameter, value: Any) -> str:
    from generators.checker import Checker

    if isinstance(value, list) and not parameter.multivalued:
        return "only one value can be sent"
    model = _model(subject, parameter)
    if model is None or not _compiles(parameter.pattern):
        return ""
    checker = Checker(model)
    for item in value if isinstance(value, list) else [value]:
        violations = checker.check({_PROBE: item}, _PROBE)
        if violations:
            return str(violations[0].message["en"])
    return ""


def _model(subject: Subject, parameter: Parameter) -> DataModel | None:
    """A model with a class whose only slot is the parameter; None for a type that is not known."""
    standard, colon, name = parameter.type.rpartition(":")
    known = subject.standard.models.get(standard) if colon else None
    built_in = {name: Type(name=name, base=name, builtin=True) for name in BUILTINS}
    model = DataModel(name=_PROBE, module=_PROBE, types=built_in)
    if known is not None:
        model = DataModel(name=_PROBE, module=_PROBE, types={**built_in, **known.types}, enums=known.enums)
    if name != "uuid" and name not in model.types and name not in model.enums:
        return None
    slot = Slot(
        name=_PROBE,
        key=_PROBE,
        range="string" if name == "uuid" else name,
        pattern=parameter.pattern or (UUID if name == "uuid" else ""),
        minimum_value=parameter.minimum,
        maximum_value=parameter.maximum,
    )
    model.classes[_PROBE] = Class(name=_PROBE, module=_PROBE, slots={_PROBE: slot})
    return model


def _compiles(pattern: str) -> bool:
    try:
        parse(pattern)
    except PatternError:
        return False
    return True
