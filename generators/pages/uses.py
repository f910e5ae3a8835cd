"""Who uses whom across kinds of standards: operations and steps use payloads, steps use operations."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from typing import TYPE_CHECKING, NamedTuple

from generators.model.interface import Interface, Operation
from generators.model.nodes import DataModel, Text

if TYPE_CHECKING:
    from generators.pages.shelf import Edition


class Use(NamedTuple):
    """A part of a standard that uses something, with its page and anchor relative to the docs folder."""

    standard: str
    title: Text
    page: str


class Uses:
    """Uses by what is used, in the order of the editions and of declaration in them.

    Payloads are named as `module:Class` with the module that declares the class, operations as `standard:operationId`.
    """

    def __init__(self, editions: Iterable[Edition], operation_page: Callable[[Edition, str], str]) -> None:
        """`operation_page` gives the page of an operation of an edition."""
        self.operations_by_payload: dict[str, list[Use]] = {}
        self.steps_by_payload: dict[str, list[Use]] = {}
        self.steps_by_operation: dict[str, list[Use]] = {}
        for edition in editions:
            name, place, models = edition.standard.name, edition.place, edition.standard.models
            interface, process = edition.standard.interface, edition.standard.process
            for operation in interface.operations if interface is not None else ():
                use = Use(name, operation.title or {"": operation.id}, operation_page(edition, operation.id))
                _enter(self.operations_by_payload, (_declared(models, p) for p in _payloads(operation)), use)
            for event in interface.events if interface is not None else ():
                use = Use(name, event.title or {"": event.id}, f"{place}/events.md#{event.id}")
                _enter(self.operations_by_payload, [_declared(models, event.payload)], use)
            for step in process.steps if process is not None else ():
                use = Use(name, step.title or {"": step.id}, f"{place}/steps.md#{step.id}")
                _enter(self.steps_by_payload, [_declared(models, step.message)], use)
                _enter(self.steps_by_operation, [step.operation], use)


def payloads_of(interface: Interface) -> list[str]:
    """All payloads of an interface, each once, in order of declaration."""
    found = [payload for operation in interface.operations for payload in _payloads(operation)]
    return list(dict.fromkeys([*found, *(event.payload for event in interface.events if event.payload)]))


def _payloads(operation: Operation) -> Iterator[str]:
    bodies = [operation.request, *(response.body for response in operation.responses)]
    yield from (body.payload for body in bodies if body is not None and body.payload)


def _declared(models: dict[str, DataModel], payload: str) -> str:
    """A payload `standard:Class` by the module that declares the class: a standard may pass on imported ones."""
    standard, _, name = payload.partition(":")
    cls = models[standard].classes.get(name) if standard in models else None
    return f"{cls.module}:{name}" if cls is not None else payload


def _enter(uses: dict[str, list[Use]], names: Iterable[str], use: Use) -> None:
    for name in dict.fromkeys(filter(None, names)):
        uses.setdefault(name, []).append(use)
