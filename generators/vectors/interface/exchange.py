"""Exchanges: a request, or the request and an answer to it, as their files hold them."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, NamedTuple

from generators.vectors.interface.described import Described, Operation
from generators.vectors.interface.values import valid_value

CONTENT_TYPE = "Content-Type"


class Exchange(NamedTuple):
    """An exchange of an operation; status 0 stands for a request without an answer."""

    operation: Operation
    name: str
    value: dict[str, Any]
    status: int = 0


def requests(found: Described, operation: Operation) -> Iterator[Exchange]:
    """A request with what must be there, one per optional parameter, and one per further media type."""
    media = list(operation.body.get("content", {})) or [""]
    base = _request(found, operation, media[0], "")
    yield Exchange(operation, "anfrage", _whole(operation, base))
    for parameter in operation.parameters:
        if not parameter.get("required"):
            value = _request(found, operation, media[0], parameter["name"])
            yield Exchange(operation, f"anfrage-mit-{parameter['name']}", _whole(operation, value))
    for other in media[1:]:
        value = _request(found, operation, other, "")
        yield Exchange(operation, f"anfrage-{other.partition('/')[2]}", _whole(operation, value))


def responses(found: Described, operation: Operation) -> Iterator[Exchange]:
    """An answer per status, media type and example (of problems: per type)."""
    for status, response in operation.responses.items():
        contents = response.get("content", {}) or {"": {}}
        for number, (media, content) in enumerate(contents.items()):
            examples = list(content.get("examples", {})) if status >= 400 else list(content.get("examples", {}))[:1]
            for example in examples or [""]:
                value = _response(found, status, response, media, content, example)
                suffix = media.partition("/")[2] if number else ""
                name = "-".join(
                    part for part in (f"antwort-{status}", suffix, example if status >= 400 else "") if part
                )
                whole = {"operation": operation.id, "request": _line(operation, found), "response": value}
                yield Exchange(operation, name, whole, status)


def _whole(operation: Operation, request: dict[str, Any]) -> dict[str, Any]:
    return {"operation": operation.id, "request": request}


def _line(operation: Operation, found: Described) -> dict[str, Any]:
    path = operation.path
    for parameter in operation.parameters:
        if parameter["in"] == "path":
            path = path.replace(f"{{{parameter['name']}}}", _text(valid_value(found, parameter)))
    return {"method": operation.method, "path": path}


def _request(found: Described, operation: Operation, media: str, optional: str) -> dict[str, Any]:
    request: dict[str, Any] = _line(operation, found)
    for place in ("query", "header"):
        values = {
            p["name"]: valid_value(found, p)
            for p in operation.parameters
            if p["in"] == place and (p.get("required") or p["name"] == optional)
        }
        if place == "header":
            values = {name: _text(value) for name, value in values.items()}
            values |= {CONTENT_TYPE: media} if media else {}
        if values:
            request["headers" if place == "header" else place] = values
    if media:
        content = operation.body["content"][media]
        request["body"] = _body(found, content, next(iter(content.get("examples", {})), ""))
    return request


def _response(
    found: Described, status: int, response: dict[str, Any], media: str, content: dict[str, Any], example: str
) -> dict[str, Any]:
    headers = {n: _text(valid_value(found, h)) for n, h in found.headers(response).items() if h.get("required")}
    headers |= {CONTENT_TYPE: media} if media else {}
    value: dict[str, Any] = {"status": status}
    if headers:
        value["headers"] = headers
    if media:
        value["body"] = _body(found, content, example)
    return value


def _body(found: Described, content: dict[str, Any], example: str) -> Any:
    """An example of a content; of an opaque one a text that says so."""
    if example:
        return found.resolved(content["examples"][example])["value"]
    return content.get("example", "eyJhbGciOiJSU0EtT0FFUC0yNTYiLCJlbmMiOiJBMjU2R0NNIn0.QQ.QQ.QQ.QQ")


def _text(value: Any) -> str:
    if isinstance(value, bool):
        return "true" if value else "false"
    return ",".join(map(_text, value)) if isinstance(value, list) else str(value)
