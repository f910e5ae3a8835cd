"""Faults in what answers say."""

from __future__ import annotations

import copy
import re
from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

from conformance.mock.reply import Reply
from generators.model.interface import Operation
from generators.model.nodes import DataModel
from generators.openapi.problems import MEDIA as PROBLEM

if TYPE_CHECKING:
    from conformance.mock.service import Rewrite, Service

OTHER_STATUS = {200: 201, 201: 200, 202: 200, 204: 200}
UNKNOWN_CODE = "unbekannter-code"
_UUID = re.compile(r"[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}")
OTHER_UUID = "00000000-0000-4000-8000-000000000000"


def rewriting(rewrite: Rewrite) -> Any:
    """A fault that rewrites answers before they are written."""

    def apply(service: Service) -> None:
        service.rewrites.append(rewrite)

    return apply


def wrong_status(operation: Operation, reply: Reply) -> Reply:
    """Success is told with another status."""
    return reply._replace(status=OTHER_STATUS.get(reply.status, reply.status))


def wrong_media(operation: Operation, reply: Reply) -> Reply:
    """Bodies are declared to be plain text."""
    bodiless = reply.value is None and reply.content is None
    return reply if bodiless else reply._replace(headers={**reply.headers, "Content-Type": "text/plain"})


def missing_headers(operation: Operation, reply: Reply) -> Reply:
    """No header but those of the body."""
    return reply._replace(headers={})


def wrong_problem_type(operation: Operation, reply: Reply) -> Reply:
    """Problem details without a type of the interface."""
    return reply._replace(value={**reply.value, "type": "about:blank"}) if reply.media == PROBLEM else reply


def wrong_problem_status(operation: Operation, reply: Reply) -> Reply:
    """Refusals that all come as 500, though their problem details say otherwise."""
    return reply._replace(status=500) if reply.media == PROBLEM else reply


def html_errors(operation: Operation, reply: Reply) -> Reply:
    """Refusals as a page for humans."""
    page = b"<!DOCTYPE html><title>Error</title><p>Something went wrong.</p>\n"
    return Reply(reply.status, reply.headers, content=page, media="text/html") if reply.media == PROBLEM else reply


def missing_field(service: Service) -> None:
    """Payloads lack the first of their required members."""

    def rewrite(operation: Operation, reply: Reply) -> Reply:
        name, _, root = reply.payload.partition(":")
        if not root or not isinstance(reply.value, dict):
            return reply
        slots = service.models[name].classes[root].slots.values()
        lost = next((s.key for s in slots if s.required and s.key in reply.value), next(iter(reply.value), ""))
        return reply._replace(value={key: value for key, value in reply.value.items() if key != lost})

    service.rewrites.append(rewrite)


def wrong_code(service: Service) -> None:
    """Payloads hold a code that its list does not have."""

    def rewrite(operation: Operation, reply: Reply) -> Reply:
        name, _, root = reply.payload.partition(":")
        if not root:
            return reply
        value = copy.deepcopy(reply.value)
        spoil = next(_codes(service.models[name], root, value), None)
        if spoil is not None:
            holder, key = spoil
            holder[key] = UNKNOWN_CODE
        return reply._replace(value=value)

    service.rewrites.append(rewrite)


def _codes(model: DataModel, root: str, value: Any) -> Iterator[tuple[dict[str, Any] | list[Any], Any]]:
    """Places of codes in a payload, as holder and key."""
    if not isinstance(value, dict) or root not in model.classes:
        return
    for slot in model.classes[root].slots.values():
        if slot.key in value and slot.range in model.enums:
            yield from _code_places(value, slot.key)
    for slot in model.classes[root].slots.values():
        found = value.get(slot.key)
        for member in found if isinstance(found, list) else [found]:
            yield from _codes(model, slot.range, member)


def _code_places(holder: dict[str, Any], key: str) -> Iterator[tuple[dict[str, Any] | list[Any], Any]]:
    value = holder[key]
    if isinstance(value, dict) and "code" in value:
        yield value, "code"
    elif isinstance(value, list) and value:
        yield value, 0
    elif isinstance(value, str):
        yield holder, key


def wrong_identifier(operation: Operation, reply: Reply) -> Reply:
    """Payloads name other things than the request was about."""
    return reply._replace(value=_renamed(reply.value)) if reply.payload else reply


def _renamed(value: Any) -> Any:
    if isinstance(value, dict):
        return {key: _renamed(member) for key, member in value.items()}
    if isinstance(value, list):
        return [_renamed(member) for member in value]
    return OTHER_UUID if isinstance(value, str) and _UUID.fullmatch(value) else value
