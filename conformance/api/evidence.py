"""Requests and answers as texts that a reader can follow, secrets masked."""

from __future__ import annotations

from urllib.parse import urlsplit

from conformance.api.masks import Masks
from conformance.api.message import Answer, Headers, Request
from conformance.report import Evidence

MOST = 20_000
"""Characters of a body that are kept."""
MEDIA = "message/http"
_PASSING = ("date",)
"""Headers that tell nothing but when."""


def of_request(masks: Masks, request: Request, name: str = "request") -> Evidence:
    """A request as HTTP writes it."""
    parts = urlsplit(request.url)
    target = (parts.path or "/") + (f"?{parts.query}" if parts.query else "")
    host = parts.netloc.rpartition("@")[2]
    lines = [f"{request.method} {masks.text(target)} HTTP/1.1", f"Host: {host}", *_headers(masks, request.headers)]
    return Evidence(name, _message(masks, lines, request.body or b""), MEDIA)


def of_answer(masks: Masks, answer: Answer, name: str = "response") -> Evidence:
    """An answer as HTTP writes it."""
    lines = [f"HTTP/1.1 {answer.status}", *_headers(masks, answer.headers)]
    return Evidence(name, _message(masks, lines, answer.body), MEDIA)


def _headers(masks: Masks, headers: Headers) -> list[str]:
    return [f"{name}: {masks.header(name, value)}" for name, value in headers if name.lower() not in _PASSING]


def _message(masks: Masks, lines: list[str], body: bytes) -> str:
    return "\n".join([*lines, "", masks.text(_text(body))]) if body else "\n".join(lines)


def _text(body: bytes) -> str:
    """The body as text, or its size where it is none; long ones are cut."""
    try:
        text = body[: 4 * MOST].decode()
    except UnicodeDecodeError as error:
        if error.start < len(body[: 4 * MOST]) - 4:
            return f"({len(body)} bytes)"
        text = body[: error.start].decode()
    if "\0" in text:
        return f"({len(body)} bytes)"
    return text if len(text) <= MOST else f"{text[:MOST]}\n… ({len(body)} bytes)"
