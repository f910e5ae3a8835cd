"""Bodies: read and judged when they come in, written in what the caller accepts when they go out."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from functools import cache
from typing import Any

from conformance.library import Subject
from conformance.mock.refused import Refused
from conformance.signatures.jose import NotCompact, head_and_payload
from generators.checker import Checker, Violation
from generators.codec import Codec, Unreadable, json_document, xml_document
from generators.codec.json_text import json_text
from generators.model.interface import Body
from generators.model.nodes import Standard
from generators.openapi.bodies import TEXTS, is_xml, media_types
from generators.rules import checker_by_standard

Find = Callable[[str], Subject]
"""The standard that `NAME@VERSION` means."""
MOST_BYTES = 32 * 1024 * 1024


class Contents:
    """Reads and writes bodies by the data standards that an interface depends on."""

    def __init__(self, standard: Standard, find: Find | None = None) -> None:
        """Prepare; with `find`, business rules of the data standards are checked, too. Raises what `find` raises."""
        self.codec: Callable[[str], Codec] = cache(lambda name: Codec(standard.models[name]))
        self.checker: Callable[[str], Checker] = cache(lambda name: Checker(standard.models[name]))
        self._ruling: dict[str, Checker] = {}
        if find is not None:
            for name in _received(standard):
                version = standard.dependencies.get(name, "")
                self._ruling[name] = _ruling(find(f"{name}@{version}" if version else name))

    def read(self, body: Body | None, media: str, content: bytes) -> Any:
        """The value of a request's body: JSON-shaped, or text with a character per byte where no class describes it.

        Raises Refused for a media type that the operation does not take, and for what is unreadable or invalid.
        """
        if body is None:
            return None
        if len(content) > MOST_BYTES:
            raise Refused("too-large")
        if not content:
            if body.required:
                raise Refused("unreadable")
            return None
        kind = media.partition(";")[0].strip().lower()
        if kind not in media_types(body):
            raise Refused("unsupported")
        if not body.payload:
            return self._opaque(kind, content)
        value = self._value(body.payload, kind, content)
        self.judge(body.payload, value)
        return value

    def judge(self, payload: str, value: Any) -> None:
        """Refuse a value that is none of its class, business rules aside."""
        name, _, root = payload.partition(":")
        _refuse(self.checker(name).check(value, root))

    def rule(self, body: Body | None, value: Any) -> None:
        """Refuse a value that breaks a business rule of its data standard.

        This comes last, because the problem types of an operation say more precisely what is wrong.
        """
        name, _, root = (body.payload if body else "").partition(":")
        if name in self._ruling and value is not None:
            _refuse(self._ruling[name].check(value, root))

    def _value(self, payload: str, media: str, content: bytes) -> Any:
        name, _, root = payload.partition(":")
        try:
            if not is_xml(media):
                return json_document(content)
            decoded = self.codec(name).decode(xml_document(content))
        except Unreadable as error:
            raise Refused("unreadable") from error
        if decoded.root != root or decoded.problems:
            raise Refused("invalid", errors=[{"pointer": p.pointer, "detail": "unknown"} for p in decoded.problems])
        return decoded.value

    def _opaque(self, media: str, content: bytes) -> str:
        text = content.decode("latin-1")
        if media in TEXTS:
            try:
                head_and_payload(text)
            except NotCompact as error:
                raise Refused("unreadable") from error
        return text

    def written(self, payload: str, value: Any, media: str) -> bytes:
        """A value in a media type; raises ValueError for what XML cannot carry."""
        if not is_xml(media):
            return json_text(value)
        name, _, root = payload.partition(":")
        encoded = self.codec(name).encode(value, root)
        if encoded.problems:
            raise ValueError(f"{payload} cannot be written as XML: {encoded.problems[0].message}")
        return encoded.content


@cache
def _ruling(subject: Subject) -> Checker:
    """The checker of a data standard with its business rules; compiling them takes a while."""
    return checker_by_standard(subject.standard)


def _received(standard: Standard) -> list[str]:
    """The data standards of payloads that requests carry."""
    operations = standard.interface.operations if standard.interface else ()
    payloads = [o.request.payload for o in operations if o.request is not None and o.request.payload]
    return sorted({payload.partition(":")[0] for payload in payloads} & standard.models.keys())


def _refuse(violations: list[Violation]) -> None:
    if violations:
        raise Refused("invalid", errors=[{"pointer": v.path, "detail": v.name or v.constraint} for v in violations])


def negotiated(accept: str | None, offered: Iterable[str], preferred: str) -> str:
    """The media type of an answer: what the caller likes best, the preferred one among equals (RFC 9110, 12.5.1).

    Empty where nothing that is offered is acceptable.
    """
    kinds = list(offered)
    kinds.sort(key=lambda kind: kind != preferred)
    if not accept or not kinds:
        return kinds[0] if kinds else ""
    best = max(kinds, key=lambda kind: _quality(accept, kind))
    return best if _quality(accept, best) > 0 else ""


def _quality(accept: str, media: str) -> float:
    """How much a media type is liked: by the most specific range that covers it."""
    found = (-1, 0.0)
    for part in accept.split(","):
        kind, *parameters = (p.strip().lower() for p in part.split(";"))
        rank = {media: 2, f"{media.partition('/')[0]}/*": 1, "*/*": 0}.get(kind, -1)
        weight = next((p[2:] for p in parameters if p.startswith("q=")), "1")
        try:
            quality = float(weight)
        except ValueError:
            quality = 0.0
        found = max(found, (rank, quality)) if rank >= 0 else found
    return found[1]
