"""An event that a step waits for, and what is wrong with the one that came."""

from __future__ import annotations

from typing import NamedTuple

from conformance.api.expected import other_values, same
from conformance.api.inbox import Inbox
from conformance.api.message import Answer, Request
from conformance.api.payloads import Payloads, Read, decodable
from conformance.api.signing import Trust
from conformance.api.words import told
from conformance.report import Fault
from generators.model.exchange import event_headers
from generators.model.interface import Event, Parameter
from generators.model.pointer import MISSING, found_at
from generators.model.scenario import Expectation
from generators.openapi.bodies import MEDIA_BY_NAME

NOTICE = "event"
"""The path of the fault that nothing has arrived."""


class Arrived(NamedTuple):
    """The event that fits a step best, if any came, what is wrong with it, and its value."""

    request: Request | None
    faults: list[Fault]
    value: object = None


class Arrivals:
    """Waits for events and judges them; an event that a step has taken is none for another step."""

    def __init__(self, inbox: Inbox, payloads: Payloads, trust: Trust) -> None:
        """Prepare to look into an inbox."""
        self._inbox, self._payloads, self._trust = inbox, payloads, trust
        self._taken: list[Request] = []

    def mark(self) -> int:
        """Where the inbox stands now."""
        return len(self._inbox)

    def wait(self, event: Event, expect: Expectation, start: int, seconds: float) -> Arrived:
        """The first event from a mark on that has the values expected, judged in full; else the closest one.

        Raises NotVerifiable for a signature that cannot be checked.
        """
        nearest: Arrived | None = None
        for request in self._inbox.since(start, seconds):
            if any(request is taken for taken in self._taken):
                continue
            message = Answer(200, request.headers, request.body or b"")
            read = self._read(event, message)
            fits = all(_fits(wanted, found_at(read.value, pointer)) for pointer, wanted in expect.values.items())
            faults = [*self._faults(event, expect, message, read)]
            if fits and not read.faults:
                self._taken.append(request)
                return Arrived(request, faults, read.value)
            if nearest is None or len(faults) <= len(nearest.faults):
                nearest = Arrived(request, faults)
        missing = Fault(told("event-missing", event=event.id, seconds=f"{seconds:g}"), path=NOTICE)
        return Arrived(None, [missing]) if nearest is None else Arrived(nearest.request, [missing, *nearest.faults])

    def _faults(self, event: Event, expect: Expectation, message: Answer, read: Read) -> list[Fault]:
        headers = [fault for p in event_headers(event) if (fault := self._header(p, message))]
        other = [*other_values(expect, message, read.value)]
        known = {fault.path for fault in headers}
        rest = [fault for fault in (*other, *self._trust.faults(event, message)) if fault.path not in known]
        return [*headers, *read.faults, *rest]

    def _read(self, event: Event, message: Answer) -> Read:
        allowed = [MEDIA_BY_NAME.get(media, media) for media in event.media] or ["application/json"]
        if message.media not in allowed:
            text = told("event-media", found=message.media, event=event.id)
            return Read(None, [Fault(text, value=message.media)])
        if event.payload and decodable(message.media):
            return self._payloads.read(event.payload, message.media, message.body)
        return Read(None, [])

    def _header(self, parameter: Parameter, message: Answer) -> Fault | None:
        if parameter.required and message.header(parameter.name) is None:
            return Fault(told("header-missing", name=parameter.name), path=parameter.name, expected=told("present"))
        return None


def _fits(wanted: object, found: object) -> bool:
    return found is MISSING if wanted is None else found is not MISSING and same(wanted, found)
