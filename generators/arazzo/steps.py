"""Steps of a workflow."""

from __future__ import annotations

import math
from typing import Any

from generators.arazzo.access import INPUTS, authorization, takes_token
from generators.arazzo.criteria import criteria
from generators.arazzo.draft import Draft
from generators.arazzo.request import body, full_media, parameters
from generators.model.interface import Operation
from generators.model.scenario import Capture, Repeat, ScenarioStep
from generators.openapi.bodies import is_xml
from generators.openapi.texts import extensions, main, others

Step = dict[str, Any]


def steps(draft: Draft) -> list[Step]:
    """The steps with requests that can be said; what the others keep has to be handed in.

    Arazzo 1.0 cannot wait for an event: the request after it is repeated for as long as the event may take.
    """
    found = []
    wait = 0.0
    for step in draft.scenario.steps:
        operation = draft.interface.operation(step.operation)
        if operation is None:
            wait += step.within
            draft.gap(step.id, f"event {step.event}", "conformance")
        elif made := _step(draft, step, operation, step.repeat or _waiting(wait)):
            found.append(made)
            wait = 0.0
            continue
        for capture in step.captures:
            draft.names.missed(capture.name)
    return found


def _waiting(seconds: float) -> Repeat | None:
    """Once a second for as long as events may take."""
    return Repeat(every=1, most=math.ceil(seconds) + 1) if seconds else None


def _step(draft: Draft, step: ScenarioStep, operation: Operation, repeat: Repeat | None) -> Step | None:
    sent = body(draft, step, operation)
    if sent is None:
        return None
    found: Step = {"stepId": step.id}
    title = step.title or operation.title
    if description := main(title, draft.language):
        found["description"] = description
    found["operationId"] = step.operation
    given = [*_authorization(draft, step, operation), *parameters(draft, step, operation)]
    if given:
        found["parameters"] = given
    if sent:
        found["requestBody"] = sent
    if expected := criteria(draft, step):
        found["successCriteria"] = expected
    if repeat is not None:
        found["onFailure"] = [_retry(step.id, repeat)]
    if step.within != ScenarioStep(id="").within:
        draft.gap(step.id, "within", "conformance")
    if outputs := _outputs(draft, step):
        found["outputs"] = outputs
    return found | extensions(title=others(title, draft.language), requirements=list(step.requirements))


def _authorization(draft: Draft, step: ScenarioStep, operation: Operation) -> list[dict[str, Any]]:
    if not takes_token(draft.interface, operation):
        if step.access != "valid":
            draft.gap(step.id, f"access {step.access}", "conformance")
        return []
    if step.access in INPUTS:
        draft.tokens[INPUTS[step.access]] = None
    return authorization(step.access)


def _retry(step: str, repeat: Repeat) -> dict[str, Any]:
    """Try again after a while; the first try does not count as a repetition."""
    return {
        "name": f"repeat-{step}",
        "type": "retry",
        "retryAfter": repeat.every,
        "retryLimit": max(repeat.most - 1, 0),
    }


def _outputs(draft: Draft, step: ScenarioStep) -> dict[str, str]:
    found = {}
    for capture in step.captures:
        if capture.pointer and is_xml(full_media(step.expect.media)):
            draft.gap(step.id, f"value {capture.name} in XML", "conformance")
            draft.names.missed(capture.name)
            continue
        found[capture.name] = _source(capture)
        draft.names.captured(capture.name, step.id)
    return found


def _source(capture: Capture) -> str:
    return f"$response.header.{capture.header}" if capture.header else f"$response.body#{capture.pointer}"
