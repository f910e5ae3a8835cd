"""Requests and responses that carry nothing."""

from __future__ import annotations

from collections.abc import Iterator

from generators.checks.subject import Flag, Subject


def check(subject: Subject) -> Iterator[Flag]:
    """Each PUT and PATCH without a request body, and each 200 to GET without a body.

    Bodies and events whose media types are not given count, too.
    """
    for operation in subject.interface.operations:
        if operation.method in ("put", "patch") and operation.request is None:
            yield subject.flag(f"request of {operation.method.upper()} has no body", operation)
        for response in operation.responses:
            if operation.method == "get" and response.status == 200 and response.body is None:
                yield subject.flag("response to GET with status 200 has no body", response)
        for body in (operation.request, *(response.body for response in operation.responses)):
            if body is not None and not body.media:
                yield subject.flag(f"{subject.named(body)} has no media type", body)
    for event in subject.interface.events:
        if event.payload and not event.media:
            yield subject.flag(f"{subject.named(event)} has no media type", event)
