"""Exchanges that break the OpenAPI document in one place."""

from __future__ import annotations

import copy
from collections.abc import Iterator
from typing import Any, NamedTuple

from generators.vectors.interface.described import Described
from generators.vectors.interface.exchange import CONTENT_TYPE, Exchange
from generators.vectors.interface.values import wrong_values

OTHER_MEDIA = "text/plain"
OTHER_STATUS = 299
CUT = '{"standard": '
ANSWERS: dict[str, tuple[int, ...]] = {
    "media": (415,),
    "parameter-missing": (400, 422, 428),
    "parameter": (400, 404, 422),
    "body-missing": (400, 415, 422),
    "body": (400, 422),
}
"""Kind of fault of a request → statuses of answers that say so, where the operation has them."""


class Change(NamedTuple):
    """An exchange with one change: what kind, and what it is about."""

    kind: str
    about: str
    value: dict[str, Any]


def changes(found: Described, exchange: Exchange) -> Iterator[Change]:
    """Changes of a request, or of the answer to one."""
    part = "response" if exchange.status else "request"
    message = exchange.value[part]
    if exchange.status:
        yield _set(exchange, ("response", "status"), OTHER_STATUS, "status-nicht-vereinbart", str(exchange.status))
        described = found.headers(exchange.operation.responses[exchange.status])
    else:
        described = {p["name"]: p for p in exchange.operation.parameters if p["in"] != "path"}
    for place in ("query", "headers"):
        for name, value in message.get(place, {}).items():
            parameter = described.get(name)
            if parameter is None:
                continue
            if parameter.get("required"):
                yield _set(exchange, (part, place, name), None, "fehlt", name)
            for reason, wrong in wrong_values(found, parameter, value):
                yield _set(exchange, (part, place, name), wrong if place == "query" else str(wrong), reason, name)
    if "body" in message:
        yield from _of_body(exchange, part, message)


def _of_body(exchange: Exchange, part: str, message: dict[str, Any]) -> Iterator[Change]:
    yield _set(exchange, (part, "headers", CONTENT_TYPE), OTHER_MEDIA, "falscher-medientyp", OTHER_MEDIA)
    yield _set(exchange, (part, "body"), None, "inhalt-fehlt", "")
    body = message["body"]
    if isinstance(body, dict):
        unreadable = _set(exchange, (part, "body"), None, "inhalt-unlesbar", "")
        unreadable.value[part]["text"] = CUT
        yield unreadable
        for key in body:
            yield _set(exchange, (part, "body", key), None, "inhalt-unvollstaendig", key)
        if "status" in body and exchange.status >= 400:
            yield _set(exchange, (part, "body", "status"), 500, "anderer-status-im-inhalt", "500")
            yield _set(exchange, (part, "body", "type"), "about:unbekannt", "unbekannter-problemtyp", "about:unbekannt")


def _set(exchange: Exchange, path: tuple[str, ...], value: Any, kind: str, about: str) -> Change:
    """A change of one value; None takes it away."""
    changed = copy.deepcopy(exchange.value)
    container = changed
    for token in path[:-1]:
        container = container[token]
    if value is None:
        del container[path[-1]]
    else:
        container[path[-1]] = value
    return Change(kind, about, changed)
