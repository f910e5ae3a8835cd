"""Callbacks without an address to go to."""

from __future__ import annotations

from collections.abc import Iterator

from generators.checks.payloads import class_of
from generators.checks.pointers import leads_somewhere
from generators.checks.subject import Flag, Subject
from generators.model.interface import Event


def check(subject: Subject) -> Iterator[Flag]:
    """Each callback without a place of its address, or whose place is in no payload of an operation that causes it.

    A webhook with such a place, or as callback of an operation, counts, too.
    """
    for event in subject.interface.events:
        if event.delivery == "callback" and not event.address:
            yield subject.flag(f"callback '{event.id}' has no address", event)
        elif event.delivery != "callback" and event.address:
            yield subject.flag(f"webhook '{event.id}' has an address", event, "address")
    for operation in subject.interface.operations:
        for index, name in enumerate(operation.callbacks):
            caused = subject.interface.event(name)
            if caused is not None and caused.delivery != "callback":
                message = f"callback '{name}' of '{operation.id}' is a webhook"
                yield subject.flag(message, operation, "callbacks", index)
    yield from _addresses(subject)


def _addresses(subject: Subject) -> Iterator[Flag]:
    for event in subject.interface.events:
        if event.delivery == "callback" and event.address:
            message = _lost(subject, event)
            if message:
                yield subject.flag(message, event, "address")


def _lost(subject: Subject, event: Event) -> str:
    for operation in subject.interface.operations:
        if event.id not in operation.callbacks:
            continue
        request = operation.request
        found = class_of(subject, request.payload) if request is not None else None
        if request is None or not request.payload:
            return f"address '{event.address}' is in the request of '{operation.id}', which has no payload"
        if found is not None and not leads_somewhere(found, event.address):
            return f"address '{event.address}' is no place in '{request.payload}'"
    return ""
