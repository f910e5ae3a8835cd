"""Operations by path and method."""

from __future__ import annotations

from generators.model.exchange import parameters_of, responses_of
from generators.model.interface import Operation, Response
from generators.openapi.bodies import content, request_body
from generators.openapi.draft import Draft, Part
from generators.openapi.events import callbacks, webhook_names
from generators.openapi.facts import deprecation_facts, requirement_facts
from generators.openapi.links import links
from generators.openapi.parameters import header_parts, parameter_part
from generators.openapi.problems import problem_responses
from generators.openapi.security import requirements_of
from generators.openapi.tags import tag_of
from generators.openapi.texts import extensions
from generators.openapi.words import status_text


def paths(draft: Draft) -> Part:
    """The Path Items, in the order in which operations name their paths."""
    found: Part = {}
    for operation in draft.interface.operations:
        found.setdefault(operation.path, {})[operation.method.lower()] = _operation(draft, operation)
    return found


def _operation(draft: Draft, operation: Operation) -> Part:
    part: Part = {"operationId": operation.id, "tags": [tag_of(draft, operation.provider)]}
    part |= draft.spoken(operation.title, operation.description, title_key="summary")
    if operation.deprecation is not None:
        part["deprecated"] = True
    part["security"] = requirements_of(draft.interface, operation)
    parameters = [parameter_part(draft, p) for p in parameters_of(operation)]
    if parameters:
        part["parameters"] = parameters
    if operation.request is not None:
        part["requestBody"] = request_body(draft, operation.request, operation.id)
    part["responses"] = _responses(draft, operation)
    if found := callbacks(draft, operation):
        part["callbacks"] = found
    if operation.idempotency:
        draft.gap(operation.id, "idempotency", "conformance")
    return part | _facts(draft, operation)


def _responses(draft: Draft, operation: Operation) -> Part:
    found = {str(r.status): _response(draft, operation, r) for r in responses_of(operation)}
    found |= problem_responses(draft, operation)
    return dict(sorted(found.items()))


def _response(draft: Draft, operation: Operation, response: Response) -> Part:
    title = response.title or ({} if response.description else status_text(response.status))
    part = draft.spoken(title, response.description, title_key="")
    part |= header_parts(draft, response.headers)
    if response.body is not None:
        part["content"] = content(draft, response.body, operation.id)
    return part | links(draft, operation, response)


def _facts(draft: Draft, operation: Operation) -> Part:
    """What OpenAPI has no place for."""
    return extensions(
        consumer=operation.consumer,
        provider=operation.provider,
        scopes=list(operation.scopes),
        idempotency=operation.idempotency,
        asynchronous=operation.asynchronous,
        webhooks=webhook_names(draft, operation),
        deprecation=deprecation_facts(operation.deprecation),
        legal_basis=list(operation.legal_basis),
        requirements=requirement_facts(operation.requirements),
    )
