"""Links from an answer that something has begun to the operation that tells its state."""

from __future__ import annotations

from generators.model.exchange import parameters_of
from generators.model.interface import Body, Operation, Response
from generators.openapi.draft import Draft, Part


def links(draft: Draft, operation: Operation, response: Response) -> Part:
    """The `links` of an answer 202; where an address is not made of what was exchanged, `Location` alone tells it."""
    target = draft.interface.operation(operation.asynchronous)
    if target is None or response.status != 202:
        return {}
    link: Part = {"operationId": target.id}
    values = {}
    for parameter in parameters_of(target):
        if parameter.place != "path":
            continue
        found = _expression(draft, operation, response, parameter.name)
        if found:
            values[parameter.name] = found
        else:
            draft.gap(operation.id, f"parameter {parameter.name} of {target.id} from Location", "conformance")
    if values:
        link["parameters"] = values
    return {"links": {target.id: link}}


def _expression(draft: Draft, operation: Operation, response: Response, name: str) -> str:
    """The runtime expression of a value of that name in the answer or the request; empty without any."""
    if response.body is not None and _has(draft, response.body, name):
        return f"$response.body#/{name}"
    if any(p.place == "path" and p.name == name for p in parameters_of(operation)):
        return f"$request.path.{name}"
    if operation.request is not None and _has(draft, operation.request, name):
        return f"$request.body#/{name}"
    return ""


def _has(draft: Draft, body: Body, key: str) -> bool:
    standard, _, name = body.payload.partition(":")
    model = draft.standard.models.get(standard)
    cls = None if model is None else model.classes.get(name)
    return cls is not None and any(s.key == key and not s.multivalued for s in cls.slots.values())
