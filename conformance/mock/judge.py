"""Whether an answer of the reference server itself keeps to the OpenAPI document."""

from __future__ import annotations

from typing import Any

import msgspec

from conformance.api.message import Answer
from generators.openapi.bodies import is_json
from generators.vectors.interface.described import Described
from generators.vectors.interface.judge import faults

BLANK = b'"about:blank"'


def departures(described: Described, operation: str, answer: Answer) -> list[str]:
    """What is wrong with an answer of an operation, in words for the log.

    A refusal that says no more than its status is HTTP's own: an interface need not declare it.
    """
    found = next(o for o in described.operations if o.id == operation)
    if answer.status not in found.responses and answer.status >= 400 and BLANK in answer.body:
        return []
    names = {name.lower(): name for name in described.headers(found.responses.get(answer.status, {}))}
    headers = {names.get(name.lower(), name): value for name, value in answer.headers}
    response: dict[str, Any] = {"status": answer.status, "headers": headers}
    if answer.body:
        response["body"] = msgspec.json.decode(answer.body) if is_json(answer.media) else answer.body.decode("latin-1")
    return [f"{f.kind} {f.pointer}" for f in faults(described, found, {"response": response})]
