"""Events: webhooks, and callbacks to an address that a request names."""

from __future__ import annotations

from generators.model.exchange import event_headers
from generators.model.interface import Body, Event, Operation
from generators.openapi.bodies import request_body
from generators.openapi.draft import Draft, Part
from generators.openapi.facts import requirement_facts
from generators.openapi.parameters import inline_parameter
from generators.openapi.tags import tag_of_event
from generators.openapi.texts import extensions
from generators.openapi.words import NOT_AUTHENTIC, RECEIVED, REFUSED


def webhooks(draft: Draft) -> Part:
    """The events that go to an address agreed beforehand.

    Their Path Items are components: a generator of clients has nothing to make of them, and some stumble over them.
    """
    found = [e for e in draft.interface.events if e.delivery != "callback"]
    caused = {name for operation in draft.interface.operations for name in operation.callbacks}
    for event in draft.interface.events:
        if event.delivery == "callback" and event.id not in caused:
            draft.gap(event.id, "callback of no operation")
    return {e.id: draft.component("pathItems", e.id, {"post": _delivery(draft, e)}) for e in found}


def webhook_names(draft: Draft, operation: Operation) -> list[str]:
    """The webhooks that an operation can cause."""
    events = [draft.interface.event(name) for name in operation.callbacks]
    return [event.id for event in events if event is not None and event.delivery != "callback"]


def callbacks(draft: Draft, operation: Operation) -> Part:
    """The callbacks that an operation can cause, as components."""
    found: Part = {}
    for name in operation.callbacks:
        event = draft.interface.event(name)
        if event is not None and event.delivery == "callback":
            expression = f"{{$request.body#{event.address}}}"
            found[name] = draft.component("callbacks", name, {expression: {"post": _delivery(draft, event)}})
    return found


def _delivery(draft: Draft, event: Event) -> Part:
    """The request with which an event arrives."""
    part: Part = {"operationId": event.id, "tags": [tag_of_event(draft, event)]}
    part |= draft.spoken(event.title, event.description, title_key="summary")
    part["security"] = []
    headers = [inline_parameter(draft, h) for h in event_headers(event)]
    if headers:
        part["parameters"] = headers
    if event.payload or event.media:
        part["requestBody"] = request_body(draft, Body(payload=event.payload, media=event.media), event.id)
    answers = {"204": RECEIVED, "400": REFUSED}
    if event.signature != "none":
        answers["401"] = NOT_AUTHENTIC
        draft.gap(event.id, f"value of the {event.signature} signature", "conformance")
    part["responses"] = {status: draft.spoken({}, text, title_key="") for status, text in answers.items()}
    return part | extensions(
        consumer=event.consumer,
        provider=event.provider,
        signature="" if event.signature == "none" else event.signature,
        legal_basis=list(event.legal_basis),
        requirements=requirement_facts(event.requirements),
    )
