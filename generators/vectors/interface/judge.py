"""Whether an exchange keeps to the OpenAPI document, and what is wrong with it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any, NamedTuple

from generators.vectors.interface.described import Described, Operation
from generators.vectors.interface.exchange import CONTENT_TYPE

PROBLEM = "application/problem+json"


class Fault(NamedTuple):
    """What is wrong, and where: a JSON pointer into the exchange.

    kind: method | path | parameter-missing | parameter | header-missing | header | media | body-missing | body |
    status.
    """

    kind: str
    pointer: str


def faults(found: Described, operation: Operation, value: dict[str, Any]) -> list[Fault]:
    """All faults of an exchange: of its answer where it has one, else of its request."""
    response = value.get("response")
    if response is None:
        return list(_of_request(found, operation, value["request"]))
    return list(_of_response(found, operation, response))


def _of_request(found: Described, operation: Operation, request: dict[str, Any]) -> Iterator[Fault]:
    if request["method"] != operation.method:
        yield Fault("method", "/request/method")
    template = re.sub(r"\\\{[^}]*\\\}", "([^/]+)", re.escape(operation.path))
    match = re.fullmatch(template, request["path"])
    if match is None:
        yield Fault("path", "/request/path")
        return
    names = re.findall(r"\{([^}]*)\}", operation.path)
    given = {"path": dict(zip(names, match.groups(), strict=True))}
    given |= {"query": request.get("query", {}), "header": request.get("headers", {})}
    for parameter in operation.parameters:
        place = {"header": "/headers", "query": "/query", "path": "/path"}[parameter["in"]]
        name = parameter["name"]
        pointer = f"/request{place}" if parameter["in"] == "path" else f"/request{place}/{name}"
        if name not in given[parameter["in"]]:
            if parameter.get("required"):
                yield Fault("parameter-missing", pointer)
        elif not _accepts(found, parameter, given[parameter["in"]][name]):
            yield Fault("parameter", pointer)
    unknown = request.get("query", {}).keys() - {p["name"] for p in operation.parameters if p["in"] == "query"}
    yield from (Fault("parameter", f"/request/query/{name}") for name in sorted(unknown))
    required = bool(operation.body) and operation.body.get("required", False)
    yield from _of_body(found, operation.body.get("content", {}), request, "/request", required)


def _of_response(found: Described, operation: Operation, response: dict[str, Any]) -> Iterator[Fault]:
    described = operation.responses.get(response["status"])
    if described is None:
        yield Fault("status", "/response/status")
        return
    headers = response.get("headers", {})
    for name, header in found.headers(described).items():
        if name not in headers:
            if header.get("required"):
                yield Fault("header-missing", f"/response/headers/{name}")
        elif not _accepts(found, header, headers[name]):
            yield Fault("header", f"/response/headers/{name}")
    contents = described.get("content", {})
    yield from _of_body(found, contents, response, "/response", bool(contents))
    body = response.get("body")
    if isinstance(body, dict) and headers.get(CONTENT_TYPE) == PROBLEM and body.get("status") != response["status"]:
        yield Fault("body", "/response/body/status")


def _of_body(
    found: Described, contents: dict[str, Any], message: dict[str, Any], pointer: str, required: bool
) -> Iterator[Fault]:
    if "body" not in message and "text" not in message:
        if required:
            yield Fault("body-missing", f"{pointer}/body")
        return
    media = message.get("headers", {}).get(CONTENT_TYPE, "")
    if media not in contents:
        yield Fault("media", f"{pointer}/headers/{CONTENT_TYPE}")
    elif "text" in message or not found.accepts(contents[media].get("schema", {}), message["body"]):
        yield Fault("body", f"{pointer}/{'text' if 'text' in message else 'body'}")


def _accepts(found: Described, parameter: dict[str, Any], value: Any) -> bool:
    """Whether a value, or the text that stands for it on the wire, is one of a parameter."""
    schema = parameter.get("schema", {})
    return found.takes(schema, value) if isinstance(value, str) else found.accepts(schema, value)
