"""One way to write a thing as JSON, so that its digest is the digest of its bytes."""

from __future__ import annotations

import hashlib
from typing import Any, TypeVar

import msgspec

T = TypeVar("T")


class NotCanonical(ValueError):
    """Bytes that are not the canonical form of what is expected there; the message says why."""


def canonical(value: Any) -> bytes:
    """JSON with sorted keys, without white space, in UTF-8 (RFC 8785 for texts, integers, lists and objects)."""
    return msgspec.json.encode(value, order="sorted")


def read_canonical(content: bytes, kind: type[T]) -> T:
    """What canonical bytes say; raises NotCanonical for any other bytes, also for other spellings of the same."""
    try:
        value = msgspec.json.decode(content, type=kind)
    except (msgspec.DecodeError, UnicodeDecodeError, RecursionError) as error:
        raise NotCanonical(str(error)) from error
    if canonical(value) != content:
        raise NotCanonical("not in canonical form")
    return value


def digest(content: bytes) -> str:
    """SHA-256 in hexadecimal."""
    return hashlib.sha256(content).hexdigest()
