"""Ranges of values and of counts that admit nothing."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from generators.checks.nodes import nodes
from generators.checks.subject import Flag, Subject
from generators.model.interface import Paging, Parameter


def check(subject: Subject) -> Iterator[Flag]:
    """Each definition, and each slot as a class sees it, whose minimum is above its maximum.

    Of interfaces, parameters, and parts of lists whose usual size is above the largest.
    """
    if subject.standard.model is None:
        yield from _authored(subject)
        return
    seen = set()
    for definition in subject.definitions:
        low, high = definition.data.get("minimum_value"), definition.data.get("maximum_value")
        if definition.kind != "array" and _above(low, high):
            seen.add(definition.path)
            message = f"minimum '{low}' of {definition.element} is above its maximum '{high}'"
            yield Flag(definition.span("minimum_value"), message, definition.path)
    for cls in subject.own(subject.model.classes):
        for slot in cls.slots.values():
            path = f"{cls.name}.{slot.name}"
            if slot.owner == cls.name and path not in seen and _above(slot.minimum_value, slot.maximum_value):
                limits = f"minimum '{slot.minimum_value}' of slot '{slot.name}' of class '{cls.name}'"
                yield Flag(slot.span, f"{limits} is above its maximum '{slot.maximum_value}'", path)


def _authored(subject: Subject) -> Iterator[Flag]:
    for node in nodes(subject):
        if isinstance(node, Parameter) and _above(node.minimum, node.maximum):
            message = f"minimum '{node.minimum}' of parameter '{node.name}' is above its maximum '{node.maximum}'"
            yield subject.flag(message, node, "minimum")
        elif isinstance(node, Paging) and _above(node.default, node.maximum):
            yield subject.flag(f"default '{node.default}' is above the maximum '{node.maximum}'", node, "default")


def _above(low: Any, high: Any) -> bool:
    try:
        return low is not None and high is not None and bool(low > high)
    except TypeError:
        return False
