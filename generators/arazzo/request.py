"""What a step sends: parameters and body."""

from __future__ import annotations

from typing import Any

import msgspec

from generators.arazzo.draft import Draft
from generators.model.exchange import parameters_of
from generators.model.interface import Operation
from generators.model.pointer import changed
from generators.model.scenario import ScenarioStep
from generators.openapi.bodies import MEDIA_BY_NAME, is_json, is_xml, media_types

IDEMPOTENCY = "idempotency-key"


def parameters(draft: Draft, step: ScenarioStep, operation: Operation) -> list[dict[str, Any]]:
    """The parameters of a step with their places; those not given are filled in, None leaves one out.

    Filled in are the key of an idempotent request and what is required and has an example. A name that the operation
    does not declare is a header.
    """
    given = {name.lower(): value for name, value in step.parameters.items()}
    found = []
    declared = parameters_of(operation)
    for parameter in declared:
        value = given.get(parameter.name.lower())
        if parameter.name.lower() not in given and parameter.required:
            value = draft.key(step) if parameter.name.lower() == IDEMPOTENCY else _sample(operation, parameter.name)
        if value is not None:
            found.append({"name": parameter.name, "in": parameter.place, "value": draft.names.expressed(value)})
    known = {p.name.lower() for p in declared}
    for name, value in step.parameters.items():
        if name.lower() not in known and value is not None:
            found.append({"name": name, "in": "header", "value": draft.names.expressed(value)})
    if step.expect.media and "accept" not in given:
        found.append({"name": "Accept", "in": "header", "value": full_media(step.expect.media)})
    return found


def body(draft: Draft, step: ScenarioStep, operation: Operation) -> dict[str, Any] | None:
    """The Request Body Object of a step; empty where nothing is sent, None where the body cannot be said."""
    request = operation.request
    if request is None and step.raw is None:
        return {}
    media = full_media(step.media) if step.media else media_types(request)[0] if request else "text/plain"
    if step.raw is not None:
        return _raw(draft, step, media, step.raw)
    assert request is not None
    if not request.payload:
        return {}
    document = draft.examples.named(request.payload, step.example)
    if document is None:
        draft.gap(step.id, f"example {step.example or request.payload}")
        return None
    try:
        value = changed(document.value, step.payload)
    except KeyError as error:
        draft.gap(step.id, f"payload at {error.args[0]}")
        return None
    if is_json(media):
        return {"contentType": media, "payload": draft.names.expressed(value)}
    text = draft.examples.encoded(document.standard, document.root, value) if is_xml(media) else None
    if text is None:
        draft.gap(step.id, f"payload in {media}", "conformance")
        return None
    return {"contentType": media, "payload": draft.names.expressed(text)}


def _raw(draft: Draft, step: ScenarioStep, media: str, text: str) -> dict[str, Any] | None:
    """A body given as text.

    The payload of a JSON media type is a value, which runners serialise: a string would arrive in quotation marks, so
    that text other than JSON cannot be said.
    """
    if not is_json(media):
        return {"contentType": media, "payload": draft.names.expressed(text)}
    try:
        value = msgspec.json.decode(text)
    except msgspec.DecodeError:
        draft.gap(step.id, f"malformed {media}", "conformance")
        return None
    return {"contentType": media, "payload": draft.names.expressed(value)}


def full_media(name: str) -> str:
    """A media type in full."""
    return MEDIA_BY_NAME.get(name, name)


def _sample(operation: Operation, name: str) -> Any:
    """The example that the author of a required parameter gives."""
    return next((p.example for p in operation.parameters if p.name == name), None)
